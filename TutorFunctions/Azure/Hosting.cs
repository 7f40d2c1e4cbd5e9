using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core.Serialization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TutorFunctions.Azure;
using TutorFunctions.LanguageModels;
using TutorFunctions.Sessions;
using TutorFunctions.Stores;
using TutorFunctions.Stores.Tables;

namespace TutorFunctions;

/// <summary>What only the Azure flavour has: the tables, and how records become JSON on their way through the Functions host.</summary>
internal static class Hosting
{
    /// <summary>Bytes of a request's body; an endpoint that takes more says so itself.</summary>
    private const long LargestBody = 64 * 1024;

    public static FunctionsApplicationBuilder AddHosting(this FunctionsApplicationBuilder builder)
    {
        builder.Services.Configure<WorkerOptions>(static options => options.Serializer = new JsonObjectSerializer(Payloads()));
        builder.Services.Configure<KestrelServerOptions>(static options => options.Limits.MaxRequestBodySize = LargestBody);
        builder.UseMiddleware<HttpProblems>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        var storage = StorageConnection.Open(builder.Configuration);
        builder.Services.AddSingleton(storage);
        builder.Services.AddSingleton(TutorTables.Open(name => new AzureTable(storage.GetTableClient(name))));
        builder.Services.AddHostedService<TableCreation>();
        builder.Services.AddSingleton<ISessionStore, TableSessionStore>();
        builder.Services.AddSingleton<IAlertStore, TableAlertStore>();
        builder.Services.AddSingleton<ICourseStore, TableCourseStore>();
        builder.Services.AddSingleton<IAssessmentStore, TableAssessmentStore>();
        builder.Services.AddSingleton<ISessionFigures, TableSessionFigures>();
        builder.Services.AddSingleton<IModelSpending, TableModelSpending>();
        builder.Services.AddSingleton<INightlyModelStore, TableNightlyModelStore>();
        builder.Services.AddSingleton<TableLearnerStore>();
        builder.Services.AddSingleton<IExperienceStore, TableExperienceStore>();
        builder.Services.AddSingleton<IEvidenceStore>(static services => services.GetRequiredService<TableLearnerStore>());
        builder.Services.AddSingleton<ILearnerStore>(static services => services.GetRequiredService<TableLearnerStore>());
        return builder;
    }

    /// <summary>The session's own JSON first; the host's few types, as a timer's, by reflection.</summary>
    private static JsonSerializerOptions Payloads()
    {
        var options = new JsonSerializerOptions(SessionJson.Default.Options);
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        return options;
    }
}
