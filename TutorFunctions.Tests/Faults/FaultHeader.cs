using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace TutorFunctions.Tests.Faults;

/// <summary>Takes a test's orders from the header of any request, so that one process serves many of them.</summary>
internal sealed class FaultHeader(CrashPoint crash, FaultyEvents events) : IStartupFilter
{
    public const string Name = "X-Fault";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (http, rest) =>
                {
                    switch (http.Request.Headers[Name].ToString().Split(' '))
                    {
                        case ["kill", "before", var commit]:
                            crash.KillBefore(int.Parse(commit, CultureInfo.InvariantCulture));
                            break;
                        case ["kill", "after", var commit]:
                            crash.KillAfter(int.Parse(commit, CultureInfo.InvariantCulture));
                            break;
                        case ["events", var fault]:
                            events.Fault = Enum.Parse<EventFault>(fault);
                            break;
                    }

                    return rest(http);
                }
            );
            next(app);
        };
}
