namespace TutorFunctions.Tutoring;

/// <summary>What a teacher puts into a session, besides the text.</summary>
/// <param name="Id">The note's own id, by which its sender knows it again.</param>
/// <param name="By">Who wrote it, as the learner is told.</param>
/// <param name="Correction">The judgement that it corrects; null for a message.</param>
public sealed record TeacherNote(string Id, string By, JudgementCorrection? Correction = null);

/// <summary>A teacher's judgement of a reply in place of the one before, which stays beside it.</summary>
/// <param name="Turn">The turn in which the reply was judged.</param>
/// <param name="From">How it counted before: by the tutor, or by the teacher who corrected it last.</param>
/// <param name="To">How it counts from then on.</param>
/// <param name="Asked">The question that the reply answered.</param>
/// <param name="HintsTaken">Hints that the learner had taken when the reply arrived.</param>
public sealed record JudgementCorrection(
    int Turn,
    AnswerEvaluation From,
    AnswerEvaluation To,
    OpenQuestion Asked,
    int HintsTaken
);
