using System.Text;
using TutorFunctions.Lessons.Packs.Checks;
using TutorFunctions.Lessons.Packs.Fields;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs;

/// <summary>
/// Reads an authored lesson. Bad input is never an exception: every error of the file comes back at once, with its place and a remedy.
/// </summary>
public static class LessonPackReader
{
    /// <summary>Many times what a lesson takes.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>How often an item with parameters is asked to check it.</summary>
    public const int Drawings = 50;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="file">The file's bytes.</param>
    /// <param name="name">The file's name, for the errors; the lesson's id must be the same without the ending.</param>
    /// <param name="drawings">How often each item with parameters is asked to check it.</param>
    public static LessonPackResult Read(ReadOnlySpan<byte> file, string name, int drawings = Drawings)
    {
        if (file.Length > LargestFile)
            return Refused(name, TooLarge(file.Length));
        try
        {
            return Read(Utf8.GetString(file), name, drawings);
        }
        catch (DecoderFallbackException problem)
        {
            return Refused(name, $"the file is not UTF-8 text (byte {problem.Index + 1} is none): save it as UTF-8");
        }
    }

    /// <param name="yaml">The file's text.</param>
    /// <param name="name">The file's name, for the errors; the lesson's id must be the same without the ending.</param>
    /// <param name="drawings">How often each item with parameters is asked to check it.</param>
    public static LessonPackResult Read(string yaml, string name, int drawings = Drawings)
    {
        if (yaml.Length > LargestFile)
            return Refused(name, TooLarge(yaml.Length));
        var text = yaml.TrimStart('\uFEFF');
        var binary = text.AsSpan().IndexOfAnyInRange('\0', '\b');
        if (binary >= 0)
            return Refused(name, "the file is not text: save the lesson as a plain YAML file", 1 + text.AsSpan(0, binary).Count('\n'));
        var errors = new PackErrors(name);
        var lesson = Lesson(text, name, drawings, errors);
        return errors.Count == 0 ? new LessonPackResult(name, lesson, []) : new LessonPackResult(name, null, errors.InFileOrder);
    }

    private static Lesson? Lesson(string text, string name, int drawings, PackErrors errors)
    {
        LessonDraft draft;
        try
        {
            draft = LessonFields.Read(PackYaml.Parse(text), errors);
        }
        catch (PackSyntaxException problem)
        {
            errors.Add(problem.Line, problem.Column, problem.Message);
            return null;
        }

        CheckName(draft, name, errors);
        IdCheck.Check(draft, errors);
        PrerequisiteCheck.Check(draft, errors);
        // Whoever checks all drawings wants them checked.
        var isChecked = drawings < Drawings && errors.Count == 0 && CheckedPacks.Has(text);
        foreach (var item in isChecked ? [] : draft.Concepts.SelectMany(concept => concept.Items))
        {
            if (item.IsSound && TemplateCheck.Check(item, errors))
                DrawingCheck.Check(item, drawings, errors);
        }

        return errors.Count > 0 ? null : Finished(draft.Lesson);
    }

    private static void CheckName(LessonDraft draft, string name, PackErrors errors)
    {
        var id = draft.Lesson.Id;
        var expected = Path.GetFileNameWithoutExtension(name);
        if (id.Length > 0 && id != expected)
            errors.Add(
                draft.Node.At("id"),
                $"the lesson's id is '{id}' but its file is '{name}': name the file '{id}.yaml' or change the id"
            );
    }

    private static Lesson Finished(Lesson lesson) =>
        lesson with
        {
            Concepts = [.. lesson.Concepts.Select(concept => concept with { Items = [.. concept.Items.Select(FixedItems.Unescaped)] })],
        };

    private static string TooLarge(int size) =>
        $"the file has {size:N0} bytes, more than the {LargestFile:N0} that a lesson may have: split it into several lessons";

    private static LessonPackResult Refused(string name, string reason, int line = 1) =>
        new(name, null, [new LessonPackError(name, line, 1, reason)]);
}
