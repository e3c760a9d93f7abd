/** Words of the language that are spelt like those that ask: "staff" is meant when it is typed, and is no slip of "stuff". */

const meant: ReadonlySet<string> = new Set(
	(
		"abort adder agent agents alone among appeal appeals appoint arena ascending basil basin beard " +
		"bending bother bright bring brings caller cash chain char chick choir circular clasp class " +
		"classes clause clean clone contract contracts core cores countries country court courts " +
		"crash cross dawn decode drain drains drift driver drivers drove drown estates exit failing " +
		"farmers filming finding fired fishing flights folder founded founding giant grand greet ground " +
		"guest guests hairs handler handlers header headers join laser latex layer linear " +
		"linen liver loading loses lunch markets marking markings master masters meats mending meting " +
		"mouth mover nearly newer officer officers older operator operators otter otters overseas paint " +
		"patent peace planner planners planting premises prevent pride prime print prints prize prizes " +
		"raft rafts rally ranch react recording repay sale sales sands scale scales scent scope setting " +
		"settings sharing shirt shoot shout skate skill skills slate slates slice smart snowed sort " +
		"sorter sorts space spaces spade spark spear speed spill spills spire sport sports stable " +
		"stables stack staff stalk star stark stars station stations steam stick stock storm style " +
		"styles talking tank tanks tending thick ticket tickets tissue token tokens trace tracing trick " +
		"truck trucks voter voters wanting wasting while white winning world wrapper writers writing"
	).split(" "),
);

export const isMeant = (word: string): boolean => meant.has(word);
