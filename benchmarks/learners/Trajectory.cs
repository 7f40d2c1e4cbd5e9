namespace TutorFunctions.Benchmarks.Learners;

/// <summary>
/// One simulated learner practising one skill for as long as anyone could ask, so that every policy stops somewhere on the same path.
/// </summary>
/// <param name="Items">Which item was asked, in random order from the skill's.</param>
/// <param name="Right">With the items, what a policy may see: whether the n-th answer was right.</param>
/// <param name="Known">
/// What no policy sees: whether the skill is known after so many questions, from 0 on; one longer than <paramref name="Right"/>.
/// </param>
internal sealed record Trajectory(string Learner, string Skill, string[] Items, bool[] Right, bool[] Known)
{
    /// <summary>Questions that anyone is asked at most.</summary>
    public const int Longest = 60;
}

/// <summary>A class of simulated learners, all with the same skills.</summary>
internal interface ISimulatedClass
{
    string Name { get; }

    /// <summary>What the class is like, in a few words.</summary>
    string Description { get; }

    /// <summary>Draws the skills of a course; whoever draws learners from it afterwards gets learners of the same course.</summary>
    Func<Random, string, IEnumerable<Trajectory>> Course(Random random, int count);
}
