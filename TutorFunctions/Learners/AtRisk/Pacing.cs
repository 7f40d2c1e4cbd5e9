namespace TutorFunctions.Learners.AtRisk;

/// <summary>How far a learner must have come: skills differ in how long they take, so that a third of the time is not a third of the skills.</summary>
public static class Pacing
{
    /// <summary>Skills that a learner must know by now who will know just enough at the end, working steadily.</summary>
    /// <param name="questions">Questions that each skill took other learners, in the course's order.</param>
    /// <param name="passing">Share of the skills that must be known at the end.</param>
    /// <param name="timePassed">Share of the course's time that has passed.</param>
    public static double NeededByNow(IReadOnlyList<double> questions, double passing, double timePassed)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var needed = (int)Math.Ceiling(passing * questions.Count);
        var work = timePassed * questions.Take(needed).Sum();
        var skills = 0.0;
        foreach (var length in questions.Take(needed))
        {
            if (work <= length)
                return skills + (length > 0 ? work / length : 0);
            work -= length;
            skills++;
        }

        return skills;
    }
}
