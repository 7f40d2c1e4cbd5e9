using TutorFunctions.Grading;

namespace TutorFunctions.Replies.Judging;

/// <summary>Judges one boiled-down claim by a key: the seam between reading a reply and judging an answer.</summary>
/// <param name="key">What counts as right.</param>
/// <param name="claim">A value, expression, equation, list, choice or wording; no working or talk beside it.</param>
public delegate Judgement ClaimJudge(AnswerKey key, string claim);
