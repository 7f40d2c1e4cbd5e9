namespace TutorFunctions.Access;

/// <summary>What the host decides about access.</summary>
/// <param name="IsOpenWithoutKey">
/// Whether everybody is an admin as long as there is no key: where the server listens on its own machine only.
/// </param>
public sealed record AccessRules(bool IsOpenWithoutKey);
