Console.WriteLine("TutorFunctions");
