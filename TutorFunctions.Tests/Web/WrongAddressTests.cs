using System.Net;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Tests.Server;
using TutorFunctions.Web;

namespace TutorFunctions.Tests.Web;

public sealed class WrongAddressTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("DELETE", "/sessions", "GET, POST")]
    [InlineData("OPTIONS", "/sessions/some-id/step", "POST")]
    [InlineData("PATCH", "/courses/some-id", "DELETE, GET, PUT")]
    public async Task A_method_that_an_address_does_not_take_is_answered_with_those_that_it_takes(
        string method,
        string path,
        string allowed
    )
    {
        using var answer = await SendAsync(method, path);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        string.Join(", ", answer.Content.Headers.Allow).ShouldBe(allowed);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/sessions/some-id/step/further")]
    [InlineData("/administration")]
    [InlineData("/pages/nothing.js")]
    [InlineData("/admin/host/status")]
    [InlineData("/runtime/webhooks/durabletask")]
    public async Task An_address_that_there_is_not_is_a_problem(string path)
    {
        using var answer = await SendAsync("GET", path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public void It_comes_last_in_the_order_in_which_the_Functions_host_tries_functions() =>
        HttpFunctions
            .Of(typeof(WrongAddress).Assembly)
            .Select(function => function.Method.GetCustomAttribute<FunctionAttribute>()!.Name)
            .Max(StringComparer.OrdinalIgnoreCase)
            .ShouldBe(nameof(WrongAddress));

    private async Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        return await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
