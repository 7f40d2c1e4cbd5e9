using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TutorFunctions.Access;
using TutorFunctions.Access.Audit;
using TutorFunctions.Access.Keys;
using TutorFunctions.Access.Links;
using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Classes;
using TutorFunctions.Classes.Endpoints;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Sessions.Endpoints;

namespace TutorFunctions.Hosting;

/// <summary>Who may do what.</summary>
internal static class AccessServices
{
    /// <summary>Links sealed under one name open under no other.</summary>
    private const string Application = "adaptive-tutor";

    /// <exception cref="SettingException">The first key can be guessed.</exception>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration settings)
    {
        services.AddDataProtection().SetApplicationName(Application);
        return services
            .AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = provider.GetRequiredService<IXmlRepository>()
            ))
            .AddSingleton(FirstKey.Read(settings))
            .AddSingleton<LinkToken>()
            .AddSingleton<CallerReader>()
            .AddSingleton(CallerLimit.Read(settings))
            .AddSingleton<AuditRecorder>()
            .AddSingleton<Admission>()
            .AddSingleton<Ownerships>()
            .AddSingleton<IOwnership, SessionOwnership>()
            .AddSingleton<IOwnership, LearnerOwnership>()
            .AddSingleton<IOwnership, AssessmentOwnership>()
            .AddSingleton<IOwnership, ClassOwnership>()
            .AddSingleton<IOwnership, AlertOwnership>()
            .AddSingleton<IClassRosters, ClassRosters>();
    }
}
