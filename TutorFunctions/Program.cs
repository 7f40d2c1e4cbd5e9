using Microsoft.Extensions.Hosting;
using TutorFunctions.Demo;
using TutorFunctions.Hosting;
using TutorFunctions.Hosting.Functions;
using TutorFunctions.Hosting.Local;
using TutorFunctions.Learners.Commands;

if (args is [KnowledgeCommand.Name, .. var knowledge])
    return await KnowledgeCommand.RunAsync(knowledge, Console.Out, Console.Error, CancellationToken.None);

try
{
    if (args is [DemoCommand.Name])
        return await DemoCommand.RunAsync(Build, Console.Out, CancellationToken.None);
    await Build().RunAsync();
    return 0;
}
catch (Exception error) when (StartRefusal.Of(error) is { } refusal)
{
    await Console.Error.WriteLineAsync($"The tutor cannot start. {refusal}");
    return 1;
}

IHost Build() => FunctionsHost.HasStartedThisProcess(args)
    ? FunctionsHost.Build(args, TutorServices.AddTo)
    : LocalHost.Build(args, TutorServices.AddTo);
