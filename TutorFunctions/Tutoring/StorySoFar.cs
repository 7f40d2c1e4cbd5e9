namespace TutorFunctions.Tutoring;

/// <summary>What the older part of a conversation came to, in a few sentences.</summary>
public sealed record StorySoFar(string Text, AgentRun? Run);
