namespace TutorFunctions.Safety.Distress.Lexicon;

/// <summary>Being bullied, alone or very unhappy: no danger, and yet a person should know.</summary>
internal static class SadnessSigns
{
    public static WordPatterns All { get; } =
        WordPatterns.Read(
            """
            # bullied, left out
            [i]|get|gets|got|getting|being|been|was bullied|picked_on|excluded|left_out|laughed_at
            [i] ...2 getting|get|got|being|been|am|was|always ...1 bullied|picked_on|excluded|left_out|laughed_at
            bully|bullies|bullied|bullying me
            everyone|everybody|they|kids|people|girls|boys|classmates|all ...3 make|makes|making fun_of me
            everyone|everybody|they|kids|people|girls|boys|classmates|all ...2 laugh|laughs|laughing at me
            everyone|everybody|they|kids|people|girls|boys|classmates|all ...2 hate|hates|ignore|ignores|ignoring me
            # alone
            nobody|no_one|noone ...1 likes|like|loves|love|wants|want me
            nobody|no_one|noone ...1 cares|care about me
            nobody|no_one|noone ...2 talk|talks|speak|speaks|play|plays|sit|sits to|with me
            [i] dont|have|got ...1 have|no|any ...1 friends
            [i] ...3 feel|feeling ...2 lonely|alone|worthless|hopeless|depressed|unloved
            [i] ...2 so|very|really|always|totally lonely|alone|worthless|hopeless|depressed
            [i] sad|unhappy all_the_time|every_day|everyday|always
            [i] ...1 always|constantly sad|unhappy|crying
            [i] ...1 cry|cried|crying every|all|myself|at_night
            cry|cried|crying myself to_sleep
            # lost
            my mum|mom|mother|dad|father|grandma|grandpa|grandmother|grandfather|brother|sister|dog|cat|friend ...1 died|passed_away
            my parents ...3 divorced|divorcing|splitting_up|divorce
            """
        );
}
