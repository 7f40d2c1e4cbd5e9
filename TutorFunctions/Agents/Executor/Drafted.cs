using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>A message from the lesson's own texts.</summary>
/// <param name="Taught">What the tutor does by it.</param>
/// <param name="Question">The question that it asks.</param>
internal sealed record Drafted(TutorMessage Message, Taught Taught, Question Question);
