using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>The functions of an assembly, by their attributes.</summary>
internal static class FunctionIndex
{
    public static IEnumerable<FunctionMethod> Find(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select new FunctionMethod(function.Name, method);

    public static void Register(IEnumerable<FunctionMethod> functions, DurableTaskRegistry registry)
    {
        foreach (var function in functions)
        {
            if (function.HasTrigger<OrchestrationTriggerAttribute>())
                registry.AddOrchestrator(function.Name, new OrchestratorMethod(function));
            else if (function.HasTrigger<ActivityTriggerAttribute>())
            {
                var binding = new ActivityBinding(function);
                registry.AddActivity(function.Name, services => new ActivityMethod(binding, services));
            }
        }
    }
}
