using System.Globalization;

namespace TutorFunctions.Evals;

/// <summary>What the command line asks for.</summary>
internal sealed record EvalOptions
{
    public const string Usage = """
        dotnet run --project evals -c Release -- [options]
        dotnet run --project evals -c Release -- measure-replies [FILE...]  reads each labelled set with weights learned from all others
        dotnet run --project evals -c Release -- learn-replies              learns the reader's weights from evals/data/replies
        dotnet run --project evals -c Release -- measure-texts [FILE...]    judges answers in words with and without embeddings
        dotnet run --project evals -c Release -- embed-questions            works out the vectors of what learners ask
        dotnet run --project evals -c Release -- measure-questions [FILE]   how many questions of learners get the answer that is theirs
        dotnet run --project evals -c Release -- measure-thoughts [FILE]    how many reasons of learners get the reply that is theirs
        dotnet run --project evals -c Release -- learn-texts                learns the judge of answers in words from evals/data/replies

          --agent evaluator|executor|reviewer|planner|safety   one agent; all when not given; may be given several times
          --set dialogues|held-out|fresh|later|imported        one set of dialogues; all when not given; may be given several times
          --threshold SHARE    the least share for every measure, from 0 to 1 (0.9)
          --imported COUNT     how many questions of the imported course are asked (400)
          --seed NUMBER        which of them, and what is replied (1)
          --misses COUNT       how many misses are listed for each table (20)

        The agents are played as the settings say (TUTOR_MODEL_ENDPOINT, TUTOR_MODEL, TUTOR_EVALUATOR_MODEL
        and so on); with none set, by the offline tutor.
        It exits with 1 when a measure lies under the threshold, and with 2 when it was called wrongly.
        """;

    private static readonly string[] s_agents = ["evaluator", "executor", "reviewer", "planner", "safety"];
    private static readonly string[] s_sets = ["dialogues", "held-out", "fresh", "later", "imported"];

    public IReadOnlySet<string> Agents { get; private init; } = s_agents.ToHashSet();

    public IReadOnlyList<string> Sets { get; private init; } = s_sets;

    public double Threshold { get; private init; } = 0.9;

    public int Imported { get; private init; } = 400;

    public int Seed { get; private init; } = 1;

    public int Misses { get; private init; } = 20;

    /// <exception cref="FormatException">An option is unknown, or its value is.</exception>
    public static EvalOptions Read(string[] args)
    {
        var options = new EvalOptions();
        var agents = new List<string>();
        var sets = new List<string>();
        for (var at = 0; at < args.Length; at += 2)
        {
            var value = at + 1 < args.Length ? args[at + 1] : throw new FormatException($"{args[at]} needs a value.");
            switch (args[at])
            {
                case "--agent":
                    agents.Add(OneOf(s_agents, args[at], value));
                    break;
                case "--set":
                    sets.Add(OneOf(s_sets, args[at], value));
                    break;
                case "--threshold":
                    options = options with { Threshold = Number(args[at], value, double.Parse) };
                    break;
                case "--imported":
                    options = options with { Imported = Number(args[at], value, int.Parse) };
                    break;
                case "--seed":
                    options = options with { Seed = Number(args[at], value, int.Parse) };
                    break;
                case "--misses":
                    options = options with { Misses = Number(args[at], value, int.Parse) };
                    break;
                default:
                    throw new FormatException($"There is no option {args[at]}.");
            }
        }

        return options with
        {
            Agents = agents.Count > 0 ? agents.ToHashSet() : options.Agents,
            Sets = sets.Count > 0 ? sets : options.Sets,
        };
    }

    private static string OneOf(string[] known, string option, string value) =>
        known.Contains(value) ? value : throw new FormatException($"{option} takes {string.Join(", ", known)}, not '{value}'.");

    private static T Number<T>(string option, string value, Func<string, IFormatProvider, T> parse)
    {
        try
        {
            return parse(value, CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw new FormatException($"{option} takes a number, not '{value}'.", error);
        }
    }
}
