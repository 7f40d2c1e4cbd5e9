using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>An item as it was read.</summary>
/// <param name="Item">The item, with stand-ins where something is missing.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="IsSound">Whether it was read without errors, so that its content can be checked without follow-up errors.</param>
internal sealed record ItemDraft(Item Item, PackNode Node, bool IsSound);
