using TutorFunctions.Access;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Tests.Architecture;

public sealed class AccessTests
{
    [Fact]
    public void Every_http_function_says_who_may_call_it() =>
        HttpFunctions
            .Of(typeof(Admission).Assembly)
            .Where(function =>
                function.Method.IsDefined(typeof(AllowsAttribute), inherit: false)
                == function.Method.IsDefined(typeof(AllowsAnyoneAttribute), inherit: false)
            )
            .Select(function => function.Method.Name)
            .ShouldBeEmpty();
}
