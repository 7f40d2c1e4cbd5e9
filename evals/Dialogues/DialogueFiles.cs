using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace TutorFunctions.Evals.Dialogues;

/// <summary>Reads the dialogues that stand beside the program.</summary>
internal static class DialogueFiles
{
    private static readonly IDeserializer s_yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .Build();

    public static T Read<T>(string path) => s_yaml.Deserialize<T>(File.ReadAllText(path));

    /// <param name="set">A folder of <c>evals/data</c>.</param>
    /// <exception cref="InvalidDataException">
    /// A file names a lesson or an item that there is not, or asks what the item does not.
    /// </exception>
    public static IReadOnlyList<(Lesson Lesson, Dialogue Dialogue)> ReadSet(string set, IReadOnlyList<Lesson> lessons)
    {
        var dialogues = new List<(Lesson, Dialogue)>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Folder, set), "*.yaml").Order(StringComparer.Ordinal))
        {
            var file = Read<DialogueFile>(path);
            var lesson = lessons.FirstOrDefault(lesson => lesson.Id == file.Lesson)
                ?? throw new InvalidDataException($"{path}: there is no lesson '{file.Lesson}'.");
            foreach (var dialogue in file.Dialogues)
            {
                Check(path, lesson, dialogue);
                dialogues.Add((lesson, dialogue));
            }
        }

        return dialogues;
    }

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "evals");

    /// <summary>The question as it is read, without its choices.</summary>
    public static string Text(Question question) => question.Stem is null ? question.Prompt : $"{question.Stem}\n\n{question.Prompt}";

    private static void Check(string path, Lesson lesson, Dialogue dialogue)
    {
        if (dialogue.Turns is not [{ Question: not null }, ..])
            throw new InvalidDataException($"{path}: '{dialogue.Id}' begins without a question.");
        for (var index = 0; index < dialogue.Turns.Length; index++)
        {
            var turn = dialogue.Turns[index];
            if (turn.Question is not { } asked)
            {
                if (dialogue.Turns[index - 1].Expect.AnswerEvaluation == AnswerEvaluation.Correct)
                    throw new InvalidDataException(
                        $"{path}: '{dialogue.Id}' goes on with \"{turn.Reply}\" after its question is settled; ask another."
                    );
                continue;
            }

            var item = lesson
                .Concepts.FirstOrDefault(concept => concept.Id == asked.Concept)
                ?.Items.FirstOrDefault(item => item.Id == asked.Item)
                ?? throw new InvalidDataException(
                    $"{path}: '{dialogue.Id}' asks {asked.Concept}/{asked.Item}, which '{lesson.Id}' does not have."
                );
            var text = Text(ItemTemplate.Instantiate(item, asked.Seed));
            if (turn.Asks?.Trim() != text.Trim())
                throw new InvalidDataException(
                    $"{path}: '{dialogue.Id}' was written for \"{turn.Asks}\"; the lesson now asks \"{text}\". Read it again and change it."
                );
        }
    }
}
