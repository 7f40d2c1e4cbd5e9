namespace TutorFunctions.Assessments;

/// <summary>An item that could be asked next.</summary>
public readonly record struct Candidate(string ItemId, string ObjectiveId, ItemParameters Parameters);
