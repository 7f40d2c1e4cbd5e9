namespace TutorFunctions.Safety.Distress.Lexicon;

/// <summary>Words that stand for one another in patterns.</summary>
internal static class WordClasses
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["i"] = "i|im|ive|id|ill|i_am|i_have|i_will",
            ["longs"] =
                "want|want_to|want_too|wanted_to|wanna|wana|ready_to|planning_to|planning_on|plan_to|thinking_of|thinking_about"
                    + "|think_of|think_about|thought_of|thought_about|thoughts_of|thoughts_about"
                + "|feel_like|feeling_like|felt_like|try_to|tried_to|trying_to|urge_to|need_to|considering|contemplating|should"
                + "|should_just|might_as_well|wish_i_could|wish_to|rather",
            ["intends"] = "going_to|gonna|gunna|about_to|imma|ima|will|might|could|have_to|ways_to|way_to|how_to|wants_to",
            ["kill"] = "kill|kil|killing|killed|unalive|unaliving|hang|hanging|drown|drowning|shoot|shooting|stab|off|offing|poison|end",
            ["suicide"] = "suicide|suicde|sucide|suicied|suiside",
            ["cut"] = "cut|cuts|cutting|slit|slitting|slice|slicing",
            ["harm"] =
                "cut|cuts|cutting|hurt|hurts|hurting|harm|harming|harmed|burn|burns|burned|burnt|burning|starve|starving|scratch"
                    + "|scratching|punch|punching|bruise|choke|choking",
            ["limb"] = "wrist|wrists|arm|arms|leg|legs|thigh|thighs|skin|veins|hand|hands|stomach|body",
            ["nobody"] = "nobody|noone|no_one|not_one_person",
            ["parent"] =
                "mum|mom|mam|ma|mummy|mommy|mother|dad|da|daddy|father|stepdad|stepfather|stepmum|stepmom|stepmother|parents|parent"
                    + "|uncle|aunt|auntie|grandpa|grandad|granddad|grandfather|grandma|granny"
                + "|foster_mum|foster_mom|foster_dad|foster_parents|moms_boyfriend|mums_boyfriend|mothers_boyfriend|dads_girlfriend"
                + "|moms_husband|mums_partner|guardian|step_parent",
            ["other"] =
                "brother|stepbrother|sister|stepsister|cousin|teacher|coach|trainer|tutor|babysitter|boyfriend|girlfriend|bf|gf|ex"
                    + "|neighbour|neighbor|priest|pastor|boss|man|guy|boy|bully|bullies|kid|kids|boys|girls|classmates",
            ["someone"] = "he|she|they|someone|somebody|a_man|a_guy|a_boy|people|everyone",
            ["friend"] =
                "friend|bestie|bestfriend|mate|bff|buddy|sister|brother|cousin|mum|mom|mother|dad|father|boyfriend|girlfriend|bf|gf"
                    + "|classmate|roommate",
            ["hits"] =
                "hits|hit|hitting|beats|beat|beating|beaten|punches|punched|punching|kicks|kicked|kicking|slaps|slapped|slapping"
                    + "|smacks|smacked|whips|whipped|chokes|choked|choking|strangles|strangled|strangling"
                + "|burns|burned|burnt|burning|hurts|hurt|hurting|abuses|abused|abusing|bruises|bruised|attacks|attacked|stabbed"
                + "|bashes|bashed|shakes|shook",
            ["grave"] =
                "rapes|raped|raping|molests|molested|molesting|abuses|abused|abusing|chokes|choked|choking|strangles|strangled"
                    + "|strangling|stabbed",
            ["touches"] = "touch|touches|touched|touching|grope|gropes|groped|groping",
            ["often"] = "keeps|always|sometimes|often|every|again|daily|whenever|when",
            ["mine"] = "me|us|my_mum|my_mom|my_mother|my_dad|my_sister|my_brother|my_little_sister|my_little_brother|my_siblings",
            ["private"] = "private|privates|private_parts|parts|bum|butt|bottom|breasts|boobs|chest|penis|dick|vagina|crotch|underwear",
            ["home"] = "home|my_home|my_house|the_house|my_own_house|my_room|my_own_home|our_house",
            ["pills"] = "pills|tablets|painkillers|paracetamol|ibuprofen|tylenol|meds|medication|sleeping_pills",
            ["game"] =
                "minecraft|fortnite|roblox|fifa|mario|mario_kart|zelda|cod|valorant|the_game|this_game|a_game|a_video_game|game"
                    + "|that_level|this_level|the_level|chess|monopoly|uno|tag|laser_tag|paintball|dodgeball|karate|judo|boxing|tennis"
                    + "|table_tennis|arm_wrestling",
        };
}
