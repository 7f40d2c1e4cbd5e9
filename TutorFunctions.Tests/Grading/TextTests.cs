using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class TextTests
{
    private static readonly AnswerKey s_light = new()
    {
        Kind = AnswerKind.Text,
        KeyIdeas =
        [
            new("light is needed", ["need light", "uses light", "sunlight"]),
            new("sugar is made", ["make sugar", "produces glucose", "make food"]),
        ],
    };

    private static readonly AnswerKey s_denominator = new()
    {
        Kind = AnswerKind.Text,
        KeyIdeas =
        [
            new("same denominator", ["same denominator", "common denominator", "equal bottom number", "denominators are the same"]),
        ],
    };

    [Theory]
    [InlineData("Plants need light and make sugar, don't they?")]
    [InlineData("They need light and make sugar innit")]
    public void A_tag_asks_and_denies_nothing(string reply) => AnswerGrader.Grade(s_light, reply).Verdict.ShouldBe(Verdict.Correct);

    [Theory]
    [InlineData("Plants need light and make sugar", Verdict.Correct, 0)]
    [InlineData("they needed some light to make their sugar", Verdict.Correct, 0)]
    [InlineData("light is needed for making sugars", Verdict.Correct, 0)]
    [InlineData("plants use sunlight and they produce glucose", Verdict.Correct, 0)]
    [InlineData("PLANTS USE SUNLIGHT TO MAKE FOOD!!!", Verdict.Correct, 0)]
    [InlineData("it uses ligth to make sugr", Verdict.Correct, 0)]
    [InlineData("plants not only need light, they make sugar", Verdict.Correct, 0)]
    [InlineData("plants need light", Verdict.Partial, 1)]
    [InlineData("plants make food", Verdict.Partial, 1)]
    [InlineData("plants do not need light but they make sugar", Verdict.Partial, 1)]
    [InlineData("plants don't need light", Verdict.Wrong, 2)]
    [InlineData("plants make sugar without sunlight", Verdict.Partial, 1)]
    [InlineData("plants never make food", Verdict.Wrong, 2)]
    [InlineData("plants are green", Verdict.Wrong, 2)]
    [InlineData("sugar", Verdict.Wrong, 2)]
    [InlineData("I don't know", Verdict.Unreadable, 0)]
    [InlineData("🌱🌞", Verdict.Unreadable, 0)]
    [InlineData("?!...", Verdict.Unreadable, 0)]
    [InlineData("", Verdict.Unreadable, 0)]
    public void Ideas_count_however_they_are_put(string reply, Verdict verdict, int missing)
    {
        Judged.ShouldBe(s_light, reply, verdict);
        AnswerGrader.Grade(s_light, reply).MissingIdeas.Count.ShouldBe(missing);
    }

    [Theory]
    [InlineData("they have the same denominator", Verdict.Correct)]
    [InlineData("because the denominators are the same", Verdict.Correct)]
    [InlineData("they share a comon denominater", Verdict.Correct)]
    [InlineData("they don't have the same denominator", Verdict.Wrong)]
    [InlineData("the denominators are not the same", Verdict.Wrong)]
    [InlineData("they have the same numerator", Verdict.Wrong)]
    [InlineData("the pieces are equal", Verdict.Wrong)]
    public void One_phrase_is_enough(string reply, Verdict verdict) => Judged.ShouldBe(s_denominator, reply, verdict);

    [Theory]
    [InlineData("photosynthesis", "photosynthesis", Verdict.Correct)]
    [InlineData("photosynthesis", "Photosynthesis.", Verdict.Correct)]
    [InlineData("photosynthesis", "it is called photosynthesis", Verdict.Correct)]
    [InlineData("photosynthesis", "fotosynthesis", Verdict.Correct)]
    [InlineData("evaporation", "evapperashun", Verdict.Correct)]
    [InlineData("sulfate", "sulfite", Verdict.Wrong)]
    [InlineData("photosynthesis", "photosinthesis", Verdict.Correct)]
    [InlineData("photosynthesis", "it is not photosynthesis", Verdict.Wrong)]
    [InlineData("photosynthesis", "respiration", Verdict.Wrong)]
    [InlineData("increase", "decrease", Verdict.Wrong)]
    [InlineData("mitosis", "meiosis", Verdict.Wrong)]
    [InlineData("cat", "car", Verdict.Wrong)]
    [InlineData("six and seven tenths", "six and seven tenths", Verdict.Correct)]
    [InlineData("six and seven tenths", "Six and seven-tenths", Verdict.Correct)]
    [InlineData("six and seven tenths", "6.7", Verdict.Partial)]
    [InlineData("six and seven tenths", "six and seven hundredths", Verdict.Wrong)]
    [InlineData("the commutative property", "commutative property", Verdict.Correct)]
    [InlineData("the commutative property", "associative property", Verdict.Wrong)]
    [InlineData("café", "cafe", Verdict.Correct)]
    [InlineData("1492", "1493", Verdict.Wrong)]
    [InlineData("in 1492", "1492", Verdict.Correct)]
    public void Without_ideas_the_wording_counts(string key, string reply, Verdict verdict) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Text, key), reply, verdict);

    private static readonly AnswerKey s_share = new()
    {
        Kind = AnswerKind.Text,
        KeyIdeas =
        [
            new("5 is more than 3", ["5 is more than 3", "5 > 3", "half of 8"]) { Refused = ["8 is half", "slices are bigger"] },
            new("light is no substance", ["energy", "not a substance", "sun isn't shining"])
            {
                Refused = ["is a substance", "oxygen water"],
            },
        ],
    };

    [Theory]
    [InlineData("5 is more than 3 and it is not a substance", Verdict.Correct)]
    [InlineData("5 slices are more than 3 slices. It is energy!", Verdict.Correct)]
    [InlineData("5 > 3, and the sun is not shining", Verdict.Correct)]
    [InlineData("4 is half of 8, so energy", Verdict.Correct)]
    [InlineData("half of 8, energy, and no slices are bigger", Verdict.Correct)]
    [InlineData("half of 8, energy, oxygen from water", Verdict.Correct)]
    [InlineData("3 is more than 5 and it is energy", Verdict.Partial)]
    [InlineData("3 > 5 and it is energy", Verdict.Partial)]
    [InlineData("8 is half of 4. It is energy.", Verdict.Partial)]
    [InlineData("it has energy. 5 is. More than 3 are left.", Verdict.Partial)]
    [InlineData("5 is more than 3 as the slices are bigger, and it is energy", Verdict.Partial)]
    [InlineData("5 is more than 3, and light is a substance and not energy", Verdict.Partial)]
    [InlineData("5 is more than 3, energy, oxygen and water", Verdict.Partial)]
    [InlineData("light is a substance and not energy", Verdict.Wrong)]
    public void What_says_the_opposite_does_not_count_for_its_words(string reply, Verdict verdict) =>
        Judged.ShouldBe(s_share, reply, verdict);

    [Theory]
    [InlineData("carbon dioxide", Verdict.Correct)]
    [InlineData("carbondioxide", Verdict.Correct)]
    [InlineData("oxygen", Verdict.Wrong)]
    [InlineData("carbon dioxide or oxygen", Verdict.Wrong)]
    [InlineData("either oxygen or carbon dioxide", Verdict.Wrong)]
    [InlineData("carbon dioxide or co2", Verdict.Correct)]
    [InlineData("it needs carbon dioxide or it cannot make any sugar", Verdict.Correct)]
    [InlineData("growng", Verdict.Wrong)]
    public void Of_two_guesses_neither_is_the_answer(string reply, Verdict verdict) =>
        Judged.ShouldBe(new() { Kind = AnswerKind.Text, KeyIdeas = [new("carbon dioxide", ["carbon dioxide", "co2"])] }, reply, verdict);

    [Theory]
    [InlineData("photosynthesis", "photo synthesis", Verdict.Correct)]
    [InlineData("photosynthesis", "photo sinthesis", Verdict.Correct)]
    [InlineData("photosynthesis", "photosynthesis or respiration", Verdict.Wrong)]
    [InlineData("photosynthesis", "respiration or photosynthesis", Verdict.Wrong)]
    [InlineData("only one", "two and not only one", Verdict.Wrong)]
    [InlineData("growing", "growng", Verdict.Correct)]
    [InlineData("grow", "growng", Verdict.Correct)]
    [InlineData("grow", "grown", Verdict.Correct)]
    [InlineData("sunlight", "see light", Verdict.Wrong)]
    public void A_word_may_be_parted_or_mistyped_but_not_guessed(string key, string reply, Verdict verdict) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Text, key), reply, verdict);
}
