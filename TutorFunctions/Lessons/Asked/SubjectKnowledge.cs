using System.Collections.Concurrent;
using System.Reflection;
using TutorFunctions.Lessons.Packs;
using TutorFunctions.Lessons.Packs.Fields;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Asked;

/// <summary>
/// What is known of a whole subject, for lessons that do not say it themselves: imported ones have exercises and hints, and learners ask
/// there as everywhere. It lies in the product, as <c>Subjects/mathematics.yaml</c>.
/// </summary>
/// <param name="Glossary">Terms and signs of the subject.</param>
/// <param name="Questions">What learners ask in any of its lessons.</param>
/// <param name="Thoughts">What learners think in any of its lessons.</param>
public sealed record SubjectKnowledge(
    IReadOnlyList<GlossaryTerm> Glossary,
    IReadOnlyList<ForeseenQuestion> Questions,
    IReadOnlyList<ForeseenThought> Thoughts
)
{
    private static readonly SubjectKnowledge s_none = new([], [], []);

    private static readonly ConcurrentDictionary<string, Lazy<SubjectKnowledge>> s_subjects = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is known of a subject; nothing where the product has no file of it.</summary>
    /// <exception cref="InvalidDataException">The file of the subject cannot be used.</exception>
    public static SubjectKnowledge Of(string subject) =>
        s_subjects.GetOrAdd(subject, static name => new Lazy<SubjectKnowledge>(() => Read(name))).Value;

    private static SubjectKnowledge Read(string subject)
    {
        var name = subject.ToLowerInvariant().Replace(' ', '-');
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"subjects/{name}.yaml");
        if (file is null)
            return s_none;
        using var reader = new StreamReader(file);
        var errors = new PackErrors($"{name}.yaml");
        var fields = new PackFields(
            PackYaml.Parse(reader.ReadToEnd()),
            "the subject",
            errors,
            "glossary",
            "learner_questions",
            "learner_thoughts"
        );
        var knowledge = new SubjectKnowledge(GlossaryFields.Read(fields), QuestionFields.Read(fields), ThoughtFields.Read(fields));
        return errors.Count == 0 ? knowledge : throw new InvalidDataException(string.Join(Environment.NewLine, errors.InFileOrder));
    }
}
