// Program.cs of ASP.NET Core. A parameter of your route that is bound to the body would parse it.
using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/webhooks/preswald", async (HttpRequest request) =>
{
    using var raw = new MemoryStream();
    await request.Body.CopyToAsync(raw);
    var body = raw.ToArray();
    if (!Preswald.Verify(body, request.Headers["X-Preswald-Signature"])) return Results.Unauthorized();
    using var json = JsonDocument.Parse(body);
    Console.WriteLine(json.RootElement.GetProperty("type").GetString());
    return Results.Ok();
});
app.Run();

static class Preswald
{
    static readonly byte[] Secret = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("PRESWALD_WEBHOOK_SECRET"));

    /// <summary>Whether the header is this raw body's. Verify before you parse.</summary>
    public static bool Verify(byte[] body, string signature)
    {
        using (var mac = new HMACSHA256(Secret))
        {
            var digits = BitConverter.ToString(mac.ComputeHash(body)).Replace("-", "").ToLowerInvariant();
            var expected = Encoding.UTF8.GetBytes("sha256=" + digits);
            return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature ?? ""));
        }
    }
}
