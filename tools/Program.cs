using System.CommandLine;
using System.Text;
using TutorFunctions.Tools;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
return await CommandLine.RunAsync(args, input, new InvocationConfiguration());
