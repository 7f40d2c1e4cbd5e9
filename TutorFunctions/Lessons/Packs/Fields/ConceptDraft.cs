using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>A concept as it was read.</summary>
/// <param name="Concept">The concept, with stand-ins where something is missing.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Items">Its items, in the order of the concept.</param>
internal sealed record ConceptDraft(Concept Concept, PackNode Node, IReadOnlyList<ItemDraft> Items);
