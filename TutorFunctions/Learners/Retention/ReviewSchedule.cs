namespace TutorFunctions.Learners.Retention;

/// <summary>When something learned comes back. Plain data; folded by <see cref="ReviewScheduler.After"/>.</summary>
/// <param name="Memory">How well it is remembered.</param>
/// <param name="LastReview">When it was last asked (UTC).</param>
/// <param name="Due">When it is to be asked again (UTC).</param>
/// <param name="Step">Which of the short steps of learning it is at, counted from 0; null once it comes back after days.</param>
/// <param name="Lapses">How often it was forgotten after it had been learned.</param>
public sealed record ReviewSchedule(MemoryState Memory, DateTime LastReview, DateTime Due, int? Step = null, int Lapses = 0);
