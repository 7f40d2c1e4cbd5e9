using Microsoft.Extensions.Hosting;
using TutorFunctions.Hosting;
using TutorFunctions.Hosting.Functions;
using TutorFunctions.Hosting.Local;

if (ServerArguments.Answer(args) is { } code)
    return code;
try
{
    var host = FunctionsHost.HasStartedThisProcess(args)
        ? FunctionsHost.Build(args, TutorServices.AddTo)
        : LocalHost.Build(TutorServices.AddTo);
    await host.RunAsync();
    return 0;
}
catch (Exception error) when (StartRefusal.Of(error) is { } refusal)
{
    await Console.Error.WriteLineAsync($"The tutor cannot start. {refusal}");
    return 1;
}
