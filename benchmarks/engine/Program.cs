using System.Globalization;
using BenchmarkDotNet.Running;
using TutorFunctions.Benchmarks;
using TutorFunctions.Benchmarks.Scale;

switch (args)
{
    case ["orchestrations", .. var numbers]:
        var atOnce = numbers.Length > 0 ? numbers : ["1", "16", "64", "256"];
        foreach (var number in atOnce)
            await Orchestrations.RunAsync(number == "1" ? 2_000 : 20_000, int.Parse(number, CultureInfo.InvariantCulture));
        return 0;
    case ["micro", .. var options]:
        BenchmarkSwitcher.FromAssembly(typeof(Orchestrations).Assembly).Run(options.Length > 0 ? options : ["--filter", "*"]);
        return 0;
    case ["scale", .. var sessions]:
        await ScaleReport.RunAsync(sessions.Length > 0 ? int.Parse(sessions[0], CultureInfo.InvariantCulture) : 20);
        return 0;
    default:
        Console.Error.WriteLine(
            "Say what to measure: orchestrations [how many at once ...], micro [BenchmarkDotNet's options], or scale [sessions of "
                + "each lesson]."
        );
        return 1;
}
