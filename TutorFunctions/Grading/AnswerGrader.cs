using System.Text.RegularExpressions;
using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Choices;
using TutorFunctions.Grading.Equations;
using TutorFunctions.Grading.Lists;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Reading;
using TutorFunctions.Grading.Words;
using TutorFunctions.Language;

namespace TutorFunctions.Grading;

/// <summary>Judges replies as a fair teacher would: what is meant counts, and nothing is given for luck.</summary>
public static partial class AnswerGrader
{
    /// <summary>
    /// Judges a reply. Any text gets a judgement, in bounded time; only the first 2,000 characters are read. Of several accepted answers
    /// the one that is best for the learner counts.
    /// </summary>
    public static Judgement Grade(AnswerKey key, string reply)
    {
        var said = TagQuestion().Replace(reply.Length > PlainText.MostCharacters ? reply[..PlainText.MostCharacters] : reply, string.Empty);
        var text = Doubt().Replace(said, string.Empty, 1);
        if (string.IsNullOrWhiteSpace(text))
            return Judgements.Unreadable("The reply is empty or says that the learner does not know.");
        if (key.Kind == AnswerKind.Number && AskedNumber.IsTypedBack(key.Prompt, text))
            return Judgements.Wrong("The reply repeats the number in the words of the question.");
        var judged = Read(key, said, text);
        if (
            key.Kind is not (AnswerKind.Choice or AnswerKind.Text)
            && judged.Verdict != Verdict.Correct
            && LanguagePack.English.Notations.Rewrite(text, AsksForRatio().IsMatch(key.Prompt ?? string.Empty)) is { } signs
        )
            judged = Judgements.Better(judged, Read(key, signs, signs));
        if (
            key.Kind is AnswerKind.Number or AnswerKind.Equation
            && judged.Verdict != Verdict.Correct
            && Conclusion.Of(text) is { } conclusion
        )
            judged = Judgements.Better(judged, Read(key, conclusion, conclusion));
        if (key.Kind == AnswerKind.Choice && judged.Verdict == Verdict.Unreadable && Conclusion.InWords(text) is { } end)
            judged = Judgements.Better(judged, Read(key, end, end));
        if (key.Kind == AnswerKind.Number && judged.Verdict is Verdict.Wrong or Verdict.Unreadable)
        {
            if (LeadingNumber.IsNone(key.Prompt, text))
                judged = Judgements.Better(judged, Read(key, "0", "0"));
            else if (LeadingNumber.Of(text) is { } leading)
                judged = Judgements.Better(judged, Read(key, leading, leading));
        }

        return judged.Verdict == Verdict.Unreadable && Tries.ToAnswer(key, text) ? judged with { HowToWrite = AnswerForm.Of(key) } : judged;
    }

    private static Judgement Read(AnswerKey key, string said, string text)
    {
        if (key.Kind == AnswerKind.Choice)
            return ChoiceGrading.Grade(key, text);
        // "It does not know which entries are committed" can be the answer itself.
        if (key.Kind == AnswerKind.Text)
            return Judgements.Better(TextGrading.Grade(key, text), TextGrading.Grade(key, said));
        Judgement? best = null;
        foreach (var accepted in key.Accepted)
        {
            var judged = ByKind(key, accepted, text);
            best = best is null ? judged : Judgements.Better(best, judged);
            if (best.Verdict == Verdict.Correct)
                break;
        }

        return best ?? Judgements.Unreadable("The question has no accepted answer.");
    }

    /// <summary>Judges by one accepted answer of a mathematical kind.</summary>
    internal static Judgement ByKind(AnswerKey key, string accepted, string reply)
    {
        var whole = MathGrading.Grade(key, accepted, reply);
        switch (key.Kind)
        {
            case AnswerKind.Number:
                if (whole is not null && MathGrading.AsksForRounding(key))
                    return whole;
                if (MathGrading.GradeAmount(key, accepted, reply) is { } amount)
                    return amount;
                var number = MathGrading.WithForm(NumberGrading.Grade(key, accepted, reply), key, accepted, reply);
                return whole is not null && MathGrading.DecidesNumber(whole, accepted, reply) ? Judgements.Better(number, whole) : number;
            case AnswerKind.Expression:
                return whole ?? ExpressionGrading.Grade(key, accepted, reply);
            case AnswerKind.Equation:
                if (whole is null)
                    return EquationGrading.Grade(key, accepted, reply);
                return whole.Verdict == Verdict.Wrong && MathGrading.GradeSolvedValue(key, accepted, reply) is { } value
                    ? Judgements.Better(whole, value)
                    : whole;
            case AnswerKind.List:
                if (OrderingTask.IsOtherOrder(key, accepted, reply))
                    return Judgements.Wrong("The values stand in another order than " + accepted + ".");
                // The order counts in a point.
                if (accepted.Trim(' ', '$') is ['(', .., ')'] && accepted.AsSpan().Count('(') == 1)
                    key = key with { Ordered = true };
                if (
                    whole is not null
                    && (whole.Verdict == Verdict.Correct || !MathGrading.IsListOfNumbers(accepted) || reply.Contains('['))
                )
                    return whole;
                return ListGrading.Grade(key, accepted, reply);
            default:
                return Judgements.Unreadable("The answer is of no mathematical kind.");
        }
    }

    [GeneratedRegex(@"\b(?:ratio|odds|proportion|scale)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForRatio();

    // Doubt before an answer is no part of it.
    /// <summary>"It's photosynthesis, isn't it" says what it is.</summary>
    [GeneratedRegex(
        @"(?<=\S)[\s,]+(?:isn['’]?t (?:it|that)|aren['’]?t they|wasn['’]?t it|doesn['’]?t it|don['’]?t they|innit)[\s?.!]*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex TagQuestion();

    [GeneratedRegex(
        @"^\s*(?:sorry\s|honestly\s|hmm\s|umm?\s)?(?:i['’]?m\s|i\s)?(?:really\s|just\s)?"
            + @"(?:don['’]?t know|do not know|idk|dunno|(?:have )?no (?:idea|clue)|not (?:really )?sure|can['’]?t say)\b"
            + @"[\s,.!?]*(?:but |maybe )?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Doubt();
}
