using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Replies;
using TutorFunctions.Safety.Distress;

namespace TutorFunctions.Tests.Replies;

/// <summary>Questions in few words, and the reader as the product puts it together.</summary>
internal static class Ask
{
    public static ReplyReader Reader { get; } =
        new(LanguagePack.English, AnswerGrader.Grade, static text => DistressSigns.In(text) is not null);

    public static AskedQuestion Number(string prompt, string answer) =>
        new(
            new AnswerKey
            {
                Kind = AnswerKind.Number,
                Prompt = prompt,
                Accepted = [answer],
            }
        );

    public static AskedQuestion List(string prompt, string answer, bool ordered = false) =>
        new(
            new AnswerKey
            {
                Kind = AnswerKind.List,
                Prompt = prompt,
                Accepted = [answer],
                Ordered = ordered,
            }
        );

    public static AskedQuestion Choice(string prompt, string answer, params string[] choices) =>
        new(
            new AnswerKey
            {
                Kind = AnswerKind.Choice,
                Prompt = prompt,
                Accepted = [answer],
                Choices = choices,
            }
        );

    public static AskedQuestion Words(string prompt, params string[] answers) =>
        new(
            new AnswerKey
            {
                Kind = AnswerKind.Text,
                Prompt = prompt,
                Accepted = answers,
            }
        );
}
