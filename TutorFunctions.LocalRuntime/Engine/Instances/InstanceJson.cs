using System.Text.Json.Serialization;
using Microsoft.DurableTask;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Instances;

[JsonSourceGenerationOptions(MaxDepth = HistoryJson.DeepestJson, Converters = [typeof(FailureProperties)])]
[JsonSerializable(typeof(TaskFailureDetails))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(ParentTask))]
internal sealed partial class InstanceJson : JsonSerializerContext;
