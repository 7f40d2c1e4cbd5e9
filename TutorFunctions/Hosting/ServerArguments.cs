using System.CommandLine;
using TutorFunctions.Hosting.Functions;

namespace TutorFunctions.Hosting;

/// <summary>The server's command line: help and version. All else is set by settings; what the Functions host passes is its own.</summary>
internal static class ServerArguments
{
    private const int Refused = 2;

    private static readonly string s_description = $"""
        The tutor as a server on this machine, or as a worker of the Functions host. It takes no other arguments.

        Settings are taken from the environment and from the Values of local.settings.json in the current folder.
        docs/settings.md says what each means:
        {string.Join("\n", KnownSettings.ForAll.Chunk(4).Select(few => $"  {string.Join(", ", few)}"))}
        and for one agent, as TUTOR_PLANNER_MODEL:
          {string.Join(", ", KnownSettings.ForOneAgent)}

        Commands (demo, check, judge, knowledge, keys, backup, restore, audit, settings) are in a program of their own:
          dotnet run --project tools -- --help
        """;

    /// <summary>Answers help and version, and refuses arguments that do not exist, with what there is.</summary>
    /// <returns>The exit code to end with; null when the server is to start.</returns>
    public static int? Answer(string[] args)
    {
        if (args.Length == 0 || FunctionsHost.PassesAny(args) || FunctionsHost.HasStartedThisProcess([]))
            return null;
        var parsed = new RootCommand(s_description).Parse(args);
        if (parsed.Action is null)
            return null;
        var code = parsed.Invoke();
        return parsed.Errors.Count > 0 ? Refused : code;
    }
}
