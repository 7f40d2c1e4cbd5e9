using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class ChoiceTests
{
    private const string Formulas = "$$r=\\frac{d}{t}$$|$$r=dt$$|$$r=\\frac{t}{d}$$";
    private const string Prices = "$44,000|$38,000|$42,000|$36,000";
    private const string Places = "ten thousands|thousands|hundreds|tens";
    private const string Kinds = "Conditional Equation|Identity|Contradiction";
    private const string Coins = "$$18$$ quarters and $$9$$ pennies|$$14$$ quarters and $$7$$ pennies|$$9$$ quarters and $$18$$ pennies";
    private const string Relations =
        "$$17$$ is less than or equal to $$26$$.|$$17$$ is greater than $$26$$.|$$17$$ is less than $$26$$.|$$17$$ is equal to $$26$$.";
    private const string Factors = "$$7\\times27$$|$$3\\times3\\times7$$|$$3\\times3\\times3\\times7$$|$$3\\times3\\times7\\times7$$";
    private const string Intervals = "$$[-9,\\infty)$$|$$(-9,\\infty)$$|$$(-\\infty,-9]$$|$$(-\\infty,-9)$$";
    private const string PrimeFactors = "$$2\\times2\\times2\\times2\\times3$$|$$2\\times2\\times3$$|$$2\\times3\\times3$$";
    private const string Speeds =
        "Charlie $$7.1$$ mph, Violet $$17.1$$ mph|Charlie $$6$$ mph, Violet $$16$$ mph|Charlie $$11$$ mph, Violet $$21$$ mph";
    private const string Solutions = "$$(-\\infty,107]$$|$$(107,\\infty)$$|$$(-\\infty,17]$$";
    private const string Numbers = "3|1|2|4";
    private const string Halves = "less than one half|equal to one half|more than one half";
    private const string Letters = "P|$$r$$|$$t$$|I";

    [Theory]
    [InlineData("the red one|the blue one|both cover the same", 1, "blue covers 63 and red 54 so blue")]
    [InlineData("square metres (m²)|cubic metres (m³)|metres (m)", 0, "meters squared")]
    [InlineData("square metres (m²)|cubic metres (m³)|metres (m)", 1, "metres cubed")]
    [InlineData("square metres (m²)|cubic metres (m³)|metres (m)", 2, "metres")]
    [InlineData("add 4|divide by 8|subtract 4|subtract 8", 0, "plus 4")]
    [InlineData("add 4|divide by 8|subtract 4|subtract 8", 2, "they took away 4")]
    [InlineData("add 4|divide by 8|subtract 4|subtract 8", 1, "divided it by 8")]
    [InlineData("Temperature|Light|Carbon dioxide", 0, "temp")]
    public void What_is_said_in_other_words_is_the_choice_all_the_same(string choices, int picked, string reply)
    {
        var all = choices.Split('|');
        var key = new AnswerKey
        {
            Kind = AnswerKind.Choice,
            Accepted = [all[picked]],
            Choices = all,
        };

        AnswerGrader.Grade(key, reply).Verdict.ShouldBe(Verdict.Correct);
    }

    [Theory]
    [InlineData("Temperature|Temperament|Light", "temp")]
    [InlineData("the red one|the blue one", "red covers more so not blue")]
    public void What_leaves_the_choice_open_picks_none(string choices, string reply)
    {
        var all = choices.Split('|');

        AnswerGrader
            .Grade(
                new AnswerKey
                {
                    Kind = AnswerKind.Choice,
                    Accepted = [all[0]],
                    Choices = all,
                },
                reply
            )
            .Verdict.ShouldNotBe(Verdict.Wrong);
    }

    [Theory]
    [InlineData(Halves, 0, "less than 1/2")]
    [InlineData(Halves, 0, "It is less than half")]
    [InlineData(Halves, 0, "smaller than one half")]
    [InlineData(Halves, 2, "greater than a half")]
    [InlineData(Halves, 2, "it is bigger than 1/2")]
    [InlineData("$$\\pi=\\frac{C}{d}$$|$$\\pi=\\frac{d}{C}$$|$$\\pi=Cd$$", 0, "C/d")]
    [InlineData("$$\\pi=\\frac{C}{d}$$|$$\\pi=\\frac{d}{C}$$|$$\\pi=Cd$$", 1, "d/C")]
    [InlineData(Halves, 1, "equal to a half")]
    [InlineData(Halves, 1, "equal to 1/2")]
    [InlineData(Halves, 2, "more than 1/2")]
    [InlineData("3/4 of the pizza|6/8 of the cake|two thirds of the pie", 2, "2/3 of the pie")]
    [InlineData("3/4 of the pizza|6/8 of the cake|two thirds of the pie", 0, "three quarters of the pizza")]
    [InlineData("3/4 of it|6/8 of it", 1, "six eighths of it")]
    [InlineData(Formulas, 0, "a")]
    [InlineData(Formulas, 0, "A")]
    [InlineData(Formulas, 0, "(a)")]
    [InlineData(Formulas, 0, "A)")]
    [InlineData(Formulas, 0, "a.")]
    [InlineData(Formulas, 0, "option A")]
    [InlineData(Formulas, 0, "answer: a")]
    [InlineData(Formulas, 0, "I think it's a")]
    [InlineData(Formulas, 0, "I'd go with A")]
    [InlineData(Formulas, 0, "the first one")]
    [InlineData(Formulas, 0, "1st")]
    [InlineData(Formulas, 0, "1")]
    [InlineData(Formulas, 0, "number 1")]
    [InlineData(Formulas, 0, "r=d/t")]
    [InlineData(Formulas, 0, "r = d / t")]
    [InlineData(Formulas, 0, "d/t = r")]
    [InlineData(Formulas, 0, "d/t")]
    [InlineData(Formulas, 0, "a) r=d/t")]
    [InlineData(Formulas, 0, "\\frac{d}{t}=r")]
    [InlineData(Formulas, 1, "r=td")]
    [InlineData(Formulas, 1, "b, because r is d times t")]
    [InlineData(Formulas, 2, "a, no wait, c")]
    [InlineData(Formulas, 2, "the last one")]
    [InlineData(Formulas, 0, "it is d divided by t")]
    [InlineData(Formulas, 0, "i dont know maybe a")]
    [InlineData(Formulas, 0, "A. You divide distance by time")]
    [InlineData(Formulas, 0, "the answer has to be a")]
    [InlineData(Formulas, 0, "a is the answer")]
    [InlineData(Formulas, 0, "definitely A!")]
    [InlineData(Prices, 2, "42000")]
    [InlineData(Prices, 2, "$42,000")]
    [InlineData(Prices, 2, "42,000 dollars")]
    [InlineData(Prices, 2, "the answer is $42000")]
    [InlineData(Prices, 2, "c")]
    [InlineData(Prices, 2, "third")]
    [InlineData(Prices, 2, "forty-two thousand")]
    [InlineData(Places, 1, "thousands")]
    [InlineData(Places, 1, "Thousands.")]
    [InlineData(Places, 1, "the thousands place")]
    [InlineData(Places, 1, "thousnads")]
    [InlineData(Places, 1, "the thousnads place")]
    [InlineData(Places, 0, "ten thousands")]
    [InlineData(Places, 0, "ten-thousands")]
    [InlineData(Places, 0, "ten thousand")]
    [InlineData(Places, 3, "tens")]
    [InlineData(Kinds, 0, "conditional")]
    [InlineData(Kinds, 0, "conditional equation")]
    [InlineData(Kinds, 0, "it is a conditional equation")]
    [InlineData(Kinds, 1, "identity")]
    [InlineData(Kinds, 1, "an idenity")]
    [InlineData(Kinds, 1, "not a contradiction, an identity")]
    [InlineData(Coins, 2, "9 quarters and 18 pennies")]
    [InlineData(Coins, 2, "9 quarters, 18 pennies")]
    [InlineData(Coins, 2, "18 pennies and 9 quarters")]
    [InlineData(Coins, 2, "nine quarters and eighteen pennies")]
    [InlineData(Coins, 2, "9 quaters and 18 pennies")]
    [InlineData(Relations, 0, "17 is less than or equal to 26")]
    [InlineData(Relations, 0, "17 ≤ 26")]
    [InlineData(Relations, 0, "17 <= 26")]
    [InlineData(Relations, 2, "17<26")]
    [InlineData(Relations, 2, "17 is less than 26")]
    [InlineData(Relations, 1, "17 is greater than 26.")]
    [InlineData(Factors, 2, "3*3*3*7")]
    [InlineData(Factors, 2, "3 x 3 x 3 x 7")]
    [InlineData(Factors, 0, "7*27")]
    [InlineData(Intervals, 1, "(-9, ∞)")]
    [InlineData(Intervals, 1, "x > -9")]
    [InlineData(Intervals, 0, "x ≥ -9")]
    [InlineData(Intervals, 3, "(-inf, -9)")]
    [InlineData(Numbers, 2, "2")]
    [InlineData(Numbers, 2, "two")]
    [InlineData(Numbers, 2, "c")]
    [InlineData(Numbers, 2, "the third one")]
    [InlineData(Numbers, 0, "3")]
    [InlineData(Letters, 1, "r")]
    [InlineData(Letters, 1, "b")]
    [InlineData(Letters, 0, "P")]
    [InlineData(Letters, 0, "I think it is P")]
    [InlineData(Letters, 3, "I")]
    [InlineData("Yes|No", 0, "yes")]
    [InlineData("Yes|No", 0, "yep")]
    [InlineData("Yes|No", 0, "Yeah!")]
    [InlineData("Yes|No", 0, "y")]
    [InlineData("Yes|No", 0, "yes, because it is not prime")]
    [InlineData("Yes|No", 1, "no")]
    [InlineData("Yes|No", 1, "nope")]
    [InlineData("Yes|No", 1, "No it isn't")]
    [InlineData("Yes|No", 1, "it is not")]
    [InlineData("TRUE|FALSE", 0, "T")]
    [InlineData("TRUE|FALSE", 0, "true")]
    [InlineData("TRUE|FALSE", 0, "that's true")]
    [InlineData("TRUE|FALSE", 1, "f")]
    [InlineData("TRUE|FALSE", 1, "not true")]
    [InlineData("TRUE|FALSE", 1, "it's false")]
    [InlineData("<|>|$$=$$", 1, ">")]
    [InlineData("<|>|$$=$$", 1, "greater than")]
    [InlineData("<|>|$$=$$", 0, "less than")]
    [InlineData("<|>|$$=$$", 2, "=")]
    [InlineData("<|>|$$=$$", 2, "equal")]
    [InlineData("6%|$$39.3\\%$$|$$0.06\\%$$", 0, "6 percent")]
    [InlineData("6%|$$39.3\\%$$|$$0.06\\%$$", 2, "0.06%")]
    [InlineData("Rational|Irrational", 1, "irrational")]
    [InlineData("Rational|Irrational", 1, "its irational")]
    [InlineData("Rational|Irrational", 0, "rational number")]
    public void A_choice_is_picked_by_letter_place_or_text(string choices, int picked, string reply)
    {
        var all = choices.Split('|');
        for (var right = 0; right < all.Length; right++)
        {
            var key = new AnswerKey
            {
                Kind = AnswerKind.Choice,
                Choices = all,
                Accepted = [all[right]],
            };
            Judged.ShouldBe(key, reply, right == picked ? Verdict.Correct : Verdict.Wrong);
        }
    }

    [Theory]
    [InlineData(Formulas, 0, "a or b", Verdict.Wrong)]
    [InlineData(Formulas, 0, "a and c", Verdict.Wrong)]
    [InlineData(Formulas, 0, "r=d/t or r=dt", Verdict.Wrong)]
    [InlineData(Formulas, 0, "not a", Verdict.Wrong)]
    [InlineData(Formulas, 1, "not a", Verdict.Unreadable)]
    [InlineData(Formulas, 0, "a) r=dt", Verdict.Wrong)]
    [InlineData(Formulas, 0, "r=d+t", Verdict.Unreadable)]
    [InlineData(Formulas, 0, "d", Verdict.Unreadable)]
    [InlineData(Formulas, 0, "7", Verdict.Unreadable)]
    [InlineData(Formulas, 0, "I don't know", Verdict.Unreadable)]
    [InlineData(Formulas, 0, "", Verdict.Unreadable)]
    [InlineData(Formulas, 0, "🤔", Verdict.Unreadable)]
    [InlineData(Factors, 2, "189", Verdict.Wrong)]
    [InlineData(Prices, 2, "42", Verdict.Unreadable)]
    [InlineData("Yes|No", 1, "no idea", Verdict.Unreadable)]
    [InlineData("Yes|No", 1, "not sure", Verdict.Unreadable)]
    [InlineData("Yes|No", 0, "yes or no", Verdict.Wrong)]
    [InlineData(Places, 1, "thousands or tens", Verdict.Wrong)]
    [InlineData("Rational|Irrational", 0, "not rational", Verdict.Wrong)]
    public void A_pick_must_be_one_choice(string choices, int right, string reply, Verdict verdict)
    {
        var all = choices.Split('|');
        Judged.ShouldBe(
            new AnswerKey
            {
                Kind = AnswerKind.Choice,
                Choices = all,
                Accepted = [all[right]],
            },
            reply,
            verdict
        );
    }

    [Theory]
    [InlineData(PrimeFactors, 0, "3*2*2*2*2", Verdict.Correct)]
    [InlineData(PrimeFactors, 0, "2^4*3", Verdict.Correct)]
    [InlineData(PrimeFactors, 0, "48 = 2*2*2*2*3", Verdict.Correct)]
    [InlineData(PrimeFactors, 0, "48", Verdict.Wrong)]
    [InlineData(PrimeFactors, 0, "8*6", Verdict.Wrong)]
    [InlineData(Speeds, 0, "Violet 17.1, Charlie 7.1", Verdict.Correct)]
    [InlineData(Speeds, 0, "charlie 7.1 mph and violet 17.1 mph", Verdict.Correct)]
    [InlineData(Speeds, 0, "Charlie 17.1 mph, Violet 7.1 mph", Verdict.Unreadable)]
    [InlineData(Speeds, 0, "Violet 7.1 mph, Charlie 17.1 mph", Verdict.Unreadable)]
    [InlineData(Solutions, 0, "(-∞,107]", Verdict.Correct)]
    [InlineData(Solutions, 0, "m <= 107", Verdict.Correct)]
    [InlineData(Solutions, 0, "(-∞,107)", Verdict.Unreadable)]
    [InlineData(Solutions, 0, "m < 107", Verdict.Unreadable)]
    public void What_the_form_of_a_choice_says_must_be_in_the_reply(string choices, int right, string reply, Verdict verdict)
    {
        var all = choices.Split('|');
        Judged.ShouldBe(
            new AnswerKey
            {
                Kind = AnswerKind.Choice,
                Choices = all,
                Accepted = [all[right]],
            },
            reply,
            verdict
        );
    }
}
