namespace TutorFunctions.Classes;

/// <summary>What a roster says of one learner.</summary>
/// <param name="Name">Null when it says none; what was known stays.</param>
/// <param name="Group">Null when it says none, and what was known stays; empty for no group.</param>
public sealed record RosterRow(string LearnerId, string? Name, string? Group);

/// <summary>A row of a roster that was not taken.</summary>
/// <param name="Line">Its line in the file, from 1; the heading counts.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record RosterError(int Line, string Reason);

/// <param name="Added">Learners who were not in the class.</param>
/// <param name="Changed">Learners in the class whose name or group changed.</param>
/// <param name="Unchanged">Learners in the class of whom the roster says what was known.</param>
public sealed record RosterChange(int Added, int Changed, int Unchanged);
