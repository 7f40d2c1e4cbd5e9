using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace TutorFunctions.Benchmarks.Learners;

/// <summary>Chance, always from a seed that was handed in.</summary>
internal static class Draw
{
    public const int ItemsOfASkill = 15;

    /// <summary>Chance from a seed. Neighbouring seeds of <see cref="Random"/> begin alike, so the seed is spread first.</summary>
    public static Random Seeded(int seed) => new(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(BitConverter.GetBytes(seed))));

    public static double Between(this Random random, double lowest, double highest) => lowest + (highest - lowest) * random.NextDouble();

    /// <summary>By Box and Muller.</summary>
    public static double Normal(this Random random, double mean, double deviation) =>
        mean + deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public static double Logistic(double logit) => 1 / (1 + Math.Exp(-logit));

    public static T[] Skills<T>(int count, Func<T> draw) => [.. Enumerable.Range(0, count).Select(_ => draw())];

    public static int SkillOf(Trajectory trajectory) => Number(trajectory.Skill, 1);

    public static int ItemOf(Trajectory trajectory, int question) => Number(trajectory.Items[question], 3);

    private static int Number(string name, int word) => int.Parse(name.Split(' ')[word], CultureInfo.InvariantCulture);

    public static Trajectory Trajectory(Random random, string learner, int skill, Func<bool> known, Func<int, bool> ask)
    {
        var right = new bool[Learners.Trajectory.Longest];
        var items = new string[right.Length];
        var knows = new bool[Learners.Trajectory.Longest + 1];
        knows[0] = known();
        for (var question = 0; question < right.Length; question++)
        {
            var item = random.Next(ItemsOfASkill);
            items[question] = $"skill {skill} item {item}";
            right[question] = ask(item);
            knows[question + 1] = known();
        }

        return new(learner, $"skill {skill}", items, right, knows);
    }
}
