using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>A whole pack as it was read, before its content is checked.</summary>
/// <param name="Lesson">The lesson, with stand-ins where something is missing.</param>
/// <param name="Node">The file's root.</param>
/// <param name="Concepts">Its concepts, in the order of the lesson.</param>
internal sealed record LessonDraft(Lesson Lesson, PackNode Node, IReadOnlyList<ConceptDraft> Concepts);
