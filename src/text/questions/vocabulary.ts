/**
 * The words of questions, each under what it asks. A word that is not here, and names nothing, is not understood.
 * Words are written as people type them, and compared without case, plurals and hyphens.
 */
import { keysOf } from "../../language/names/words.ts";
import { notDone, notGreen, notRed, notReleased, notSent } from "./negatives.ts";
import { lackWords } from "./words-of-lacks.ts";
import { meetingWords } from "./words-of-meetings.ts";

const words = {
	...meetingWords,
	when: "which month|what month|which week|what week|which year|what year|in which month|when|what day of the week|which day of the week|day of the week|what date|which date|what day|which day|what time|what month|date|day|time|how soon|wen|by when|start time",
	where:
		"where do i go|where do we go|where should i go|where should we go|where do i need to be|where am i going|where am i supposed to be|where am i meant to be|where do i have to be|where|wheres|which hall|what hall|which building|what building|which venue|what venue|venue|location|place|room|which room|what room|where abouts|whereabouts",
	meet: "schedule for|schedule of|meet|sit|sits|meeting|every meeting|each meeting|where am i supposed to be|where am i meant to be|where do i have to be|where do i need to be|where should i be|meetings are left|meetings left|meetings remaining|meetings to go|meetings are there left|all meetings|all the meetings|convene|convened|sitting|session|gathering|get together|sit next|calendar|diary|what is on|what on|whats on|anything on|something on|meeting up|have we got on|take place|takes place|took place|taking place|happen|happened|be held|is held|held|being held|sit down|sits down|sit down with|happening|going ahead|go ahead|goes ahead|still on|still happening|going to happen|am i in anything|am i in any|am i at anything|am i in|am i needed at|am i wanted at",
	past: "did|was|were",
	met: "sat|got together|come together|came together|met|ever met|ever meet|ever been held|was held|were held|been held|have been held|has been held|has met|have met|last sit|last sat|sat last|sit last",
	next: "next|next step|nxt|comes next|come next|coming next|up next|upcoming|coming up|coming|forthcoming|planned|scheduled|booked|in the diary|future|again|first",
	last: "last|previous|most recent|most recently|past|recent|recently|lately|earlier|latest",
	who: "anyone else|anybody else|which organisation|which body|which agency|which partner|what organisation|who|who else|whom|which person|which people|name|anyone|anybody|someone|somebody|who is who",
	chair:
		"chair|chairs|chaired|chairing|going to chair|will chair|chairman|chairwoman|chairperson|chairmanship|who runs|who heads|in the chair|presides over|run by|headed by|who ran|who headed|takes the chair|took the chair",
	secretary:
		"secretary|secretariat|clerk|sec|secretarial|takes minutes|take minutes|take the minutes|takes the minutes|who minutes|looks after the minutes|taking minutes|doing minutes|minuting|is minuting|whos minuting|does the minutes|keeps the minutes|writes the minutes|writes up the minutes|types the minutes|types up the minutes|taking the minutes|doing the minutes|took the minutes|minute taker|takes the notes|takes notes|taking the notes|taking notes|does the notes|note taker",
	member:
		"member|membership|seat|sit|sits|sit on|sits on|sitting on|who is in|who are in|who was in|whos in|who in|who is on|who on|whos on|is on|am on|are on|on|belong|belong to|attend|attends|composition|made up of|make up|makes up|making up|make up the membership of|represent|represents|represented|representing|representative|rep|person|sits for|speaks for|people|part of|take part|participant|include|comprise|holds",
	oversee:
		"oversee|overseer|oversees|overseen|report to|reports to|report up to|reports up to|reporting to|reporting into|feed into|feeds into|feed up to|answerable to|accountable to|answers to|answer to|parent|above|comes under|come under|falls under|fall under|sit under|sits under|under|reports into|report into|supervise|who is over|whos over|is over|sub group|subgroup|sub committee|sub board|sub panel",
	related:
		"how do|how does|relate|related|relation|relationship|relate to|related to|linked|linked to|link|connected|connected to|connection|fit together|stand to each other",
	cancelled: "cancelled|canceled|called off|off|postponed|cancellation|scrapped|dropped",
	joint: "joint|jointly|together",
	quorum:
		"have a quorum|quorum|how many make a quorum|need for a quorum|needed for a quorum|need for quorum|needed for quorum|need to be quorate|needed to be quorate",
	quorate:
		"enough coming|enough going|enough turning up|enough replies|enough to go ahead|enough for it|quorate|inquorate|be a quorum|there a quorum|there be a quorum|make quorum|get a quorum|got a quorum|got quorum|have quorum|had quorum|had a quorum|have a quorum|reach a quorum|reached a quorum|enough for a quorum|enough people for a quorum|enough people|have enough people|had enough people|enough members|have enough members",
	decide:
		"taken|made|reached|decisions taken|decisions made|decide|decided|decides|decision|decisions|ruling|rulings|ruled|settled|settled on|settle on|resolve|resolved|resolution|conclude|concluded|outcome|outcomes|agree|agreed",
	minutes: "minutes|minute|minuted|record of",
	attended:
		"attended|attendance|turnout|turned up|turned up to|turn up|show up|made it|came|came to|went to|went along|came along|present|was there|were there|showed up|was at|were at|how many people came|how many people came to|how many people attended|how many people were at|how many people were there|how many members were at|how many members were there|how many members came|how many members came to|how many members attended|sit in on|sat in on|sat in|come to|ever come to|come along to|get to|make it to",
	missed:
		"anyone miss|anybody miss|anyone missed|anybody missed|who missed|who skipped|who was not at|who was not there|who was not in|was missing|was missing from|were missing|were missing from|was absent|was absent from|were absent|absent from|did not come|didnt come|did not come to|didnt come to|did not attend|didnt attend|did not turn up|didnt turn up|not there|wasnt there|werent there|wasnt at|werent at|did not make it|didnt make it|couldnt make it|not present",
	apologies:
		"gave apologies|gave their apologies|give apologies|given apologies|giving apologies|apologies|apology|apol|apologise|apologised|sent apologies|send apologies|absent",
	agenda:
		"presenting|presents|presenter|presenters|agenda|agendas|agenda item|agenda items|on the agenda",
	papers: "papers",
	borough:
		"borough|boroughs|branch|branches|council|councils|organisations|bodies|partners|recipient|recipients|area|parish|ward|district|region|site|school|department|faculty|county|town|everywhere|every one of them",
	ack: "acknowledged|acknowledge|acknowledgement|acknowledgements|confirmed receipt|responded|replied|signed for|ack|acked",
	negated:
		"dont have|doesnt have|do not have|does not have|dont have their|havent had|hasnt had|havent got|hasnt got|havent done|hasnt done|need|lack|short of|waiting for|not|havent|hasnt|have not|has not|not yet|yet to|without|still to|didnt|did not|outstanding|missing|no|have no|has no|still need|still needs|still waiting for|still waiting",
	delivered:
		"had|have had|has had|received|receive|get|got|gotten|given|delivered|rolled out|roll out|reached|covered|completed|done",
	cancel:
		"cancel|cancelled|canceled|scrapped|dropped|called off|call off|postponed|end|ended|close|closed|wound up|wind up|winds up|winding up|closed down|close down|shut down|abolished|moved|move|put back|delayed|rescheduled|blocked|stuck|held up",
	board:
		"board|boards|group|committee|forum|body|bodies|panel|committees|subcommittee|commitee|governance structure",
	action: "action|actions|action point|action item|ap",
	milestone: "milestone|milestones|ms",
	guidance:
		"guidance|piece of guidance|bit of guidance|guidance document|guidance note|guideline|guidelines",
	item: "item|thing|task|work|stuff|anything|something|everything|nothing|deliverable|commitment|to do|todo|job|activity|one|ones|outstanding item|record|element|rundown of everything|run down of everything|summary of everything|overview of everything|list of everything",
	open: `open|how much is left to do|how much is there to do|how much is there left to do|how much work is left|how much work is there|how much is left to be done|backlog|on the backlog|in the backlog|leave undone|left undone|leave unfinished|left unfinished|leave open|left open|needs doing|need doing|needs sorting|need sorting|needs sorting out|need sorting out|needs finishing|need finishing|needs seeing to|need seeing to|outstanding|live|ongoing|pending|unfinished|remaining|to be done|in progress|left to do|left to finish|left to complete|not done|not yet done|not finished|not closed|not complete|not completed|not yet complete|not yet finished|still to do|incomplete|undone|unresolved|uncompleted|current|left|remain|to do|under way|underway|${notDone}`,
	due: "must be done|must be published|must be finished|must be completed|must be ready|must be delivered|must be in|has to be done|has to be finished|has to be ready|has to be in|have to be done|needs to be done|needs to be finished|needs to be ready|need to be done by|needs to be done by|due|deadline|fall due|falls due|needed by|supposed to be done|meant to be done|supposed to be finished|coming due|owed|fall|fell due|falling due|falling|expected by|required by|target date|due date|due by|forecast|by what date|to be finished|will be done|be done|get done|be ready|be finished|be completed|be delivered|be in place|in place|be complete|gonna make|going to make|land|ready|happen|happening",
	overdue:
		"overdue|most overdue|longest overdue|oldest overdue|late|behind|behind schedule|missed|miss|past due|delayed|over due|past its due date|past their due date|run over|running late|lapsed|overrunning|past the deadline|past deadline|past its deadline|past their deadline|past its date|past their date|past the due date|gone past its date|gone past their date|past its time",
	slipped:
		"slipped|slipping|slid|slip past its baseline|slip past their baseline|slipped past its baseline|slipped past their baseline|behind its baseline|behind their baseline|behind baseline|past its baseline|past their baseline|later than its baseline|later than their baseline|later than baseline|later than planned",
	lateness:
		"since when|difference between the baseline and the forecast|difference between baseline and forecast|gap between baseline and forecast|early|ahead of time|ahead of schedule|in good time|how early|how many days early|by how many days early|by how many days late|how late|by how much|by how long|by how many days|how far behind|how overdue|how far off|how much late|how long|how long until|how long till|how long before|how long left|how long is left|how much time|how much time is left|how much time left|how many days|how many weeks|how many days late|how many days overdue|how many days until|how many days till|how many days left|how many days to go|days left|days to go|on time|in time|to time|slip|slippage",
	done: "get done|get finished|hit|done|closed|completed|finished|achieved|complete|delivered|wrapped up|ticked off|been done|got done|accomplished|done and dusted|signed off|finish|close|sorted|dealt with|resolved|fixed|mended|repaired|put right",
	status:
		"ok|okay|alright|all right|status|state|progress|position|standing|update|news|any word|word|latest|the latest|where were we|where was it|where did we stand|where did we get to|where had we got to|where did it stand|how was|how were|how did it look|how did things stand|how is|how are|hows|how|how far|how far along|how far on|going|doing|happen|what have we got|what do we have|how far through|how far into|getting on|getting along|coming along|coming on|come along|where are we|where we are|where are we up to|where are we at|where have we got to|where are they|where do we stand|where does it stand|stand|up to|happening|going on|on track|to plan|rag|rag status|rating|rated|colour|what colour|started|begun|commenced|situation|story|what is happening|whats happening|happening|progressing|progressed|faring|shaping up|score|report|summary|overview|brief me|fill me in|any movement|movement|summarise|rundown|run down|traffic light|health|on target|on course|on schedule",
	blocked:
		"be reviewed|next be reviewed|next reviewed|do we look at|look at again|be looked at|get looked at|gets looked at|be looked at again|looked at again|reviewed again|reviewed next|up for review|review date|depend on|depends on|dependent on|on hold|blocked|blocked by|blocker|blockers|stuck|blocking|is blocked|waiting on others|waiting for others|waiting on somebody else",
	vacant:
		"vacant|seats free|places free|seat free|place free|free seats|free places|vacancy|vacancies|empty|unfilled|nobody in|no holder|no one in|not filled|without a holder|nobody holds|going spare|spare|short|short of|still short|to be found|still to be found|still to find|left to find|do we still need|are still needed|still to recruit|left to recruit|yet to recruit|left to hire|still to hire|yet to hire|left to fill|still to fill|is not filled|not been filled|not taken up|isnt filled|are not filled|arent filled",
	notOn:
		"not on|isnt on|is not on|arent on|are not on|doesnt sit on|does not sit on|dont sit on|do not sit on|not sit on|not a member of|not members of|isnt a member of|not sitting on|no seat on|not represented on|isnt represented on|is not represented on|not on any|on no|sits on no|sit on no|missing from|absent from|not part of",
	believed:
		"believe|believed|believing|knew|know|known|think|thought|thinking|understand|understood|looked|look like|looked like|did stand|stood|how did stand|recorded|had recorded|the picture|picture",
	why: "reason given|reason given for|reason for|why|y|holding up|hold up|holding back|stopping|held up|reason|how come|explanation|explain why|what is wrong|whats wrong|what is wrong with|whats wrong with|what is the matter with|whats the matter with|whats the problem with|whats up with|cause|because|holdup|delay|snag|went wrong|gone wrong|going wrong|the matter with|the problem with|the trouble with",
	red: "red|reds",
	amber: "amber|ambers",
	green: "green|greens",
	notGreen: `${notGreen}|isnt on track|is not on track|not on track|arent on track|are not on track|at risk|off track`,
	notRed,
	own: "who is it with|own|promised|promise|down for|is down for|got on|has on|got on her plate|got on his plate|got on their plate|on her plate|on his plate|on their plate|plate|whose|whose job|whose responsibility|owns|owner|owned|owning|owners|ownership|responsible|responsible for|responsibility|accountable|accountable for|accountability|lead|leads|leading|led|led by|in charge|in charge of|assigned|assigned to|given to|allocated to|handling|handles|looking after|looks after|deal with|dealing with|deals with|working on|work on|who is doing|whos doing|is doing|whose is|whose fault|have on|on the hook|on the hook for|belongs to|down to|doing|delivering|delivers|who has|who has got|have to do|has to do|got to do|supposed to do|meant to do|supposed to be doing|meant to be doing|supposed to deliver|need to do|needs to do|should be doing|action holder|point person|who do i chase|who do i need to chase|who do we need to chase|who do i need to speak to|who do i need to talk to|who do i ask about|who do i talk to about|who do i talk to|who should i chase|who should i ask|who should i contact|who should i speak to|who do i contact|who do i speak to|who can i ask|who can i speak to|who can i talk to|chase|chasing|chases|following up|follows up|owe|owes|driving|drives|running|runs",
	plate:
		"have i got|do i have|have i got on|ive got|whats mine|what is mine|which are mine|which is mine|which ones are mine|on my plate|my plate|on my list|my list|on plate|for me|waiting on me|with me|to me|my to do list|my todo list",
	source:
		"come from|came from|comes from|where does it come from|source|origin|originate|originated|paragraph|para|which paper|what paper|which paragraph|basis|based on|rest on|rests on|derive|derived|where is it from|from|paper|says so|agreed",
	updated:
		"updated|last updated|last changed|last touched|touched|edited|last edited|last reported|reported|up to date|update last|last update|who updated|who changed|touch|last touch|last look at|last looked at|freshness|stale",
	release:
		"released|release|out|issued|issue|issues|published|publish|come out|came out|coming out|landed|arrived|available|received|receive|had|appeared|appear|turned up|come through|came through|here|dropped|put out|be out|new|released yet|out yet|got|seen|see",
	expect: `due to issue|due to publish|due to release|due to be issued|due to be published|due to be released|about to issue|about to publish|yet to issue|yet to publish|yet to release|still to issue|still to publish|planning to issue|planning to publish|expected|expect|awaited|awaiting|await|waiting|waiting for|waiting on|wait for|anticipated|still waiting|due out|to come|still to come|expecting|outstanding|overdue to be released|not released|not yet released|not out|not issued|not yet issued|not yet out|not published|not been released|not been issued|not yet been released|not yet been issued|unreleased|${notReleased}`,
	circulate: `${notSent}|circulated|circulate|circulated to|sent|sent out|sent to|sent round|distributed|gone out|go out|went out|gone round|go round|went round|sent around|gone around|shared|recipient|recipients|circulation|gone to|who got|who received|who has had|who had|receives`,
	issuer:
		"which organisation will issue|which body will issue|who will issue|who will publish|who publishes|who releases|who will release|issuer|issuing|who issues|issued by|who issued|who is issuing|published by|comes from",
	watcher:
		"watches over|watch over|watching over|keeps tabs on|keep tabs on|keeping tabs on|keeps an eye on|keep an eye on|keeps an eye out for|keep an eye out for|keeps watch|looks out for|awaits|watcher|watching|watch|watches|watching for|keeping an eye on|keeping an eye out for|keeping an eye out|monitoring|monitors|monitored|looking out for|tracking|tracks",
	posts: "post|posts|filled|recruited|in post|fill|hired|appointed|taken on",
	news: "news|latest news|happening|going on|what is happening|whats happening|update|any word|the latest|latest|to report",
	toPlan: "on track|to plan|on target|on course|on schedule",
	worry:
		"needs attention|need attention|needing attention|worry about|worried about|be worried about|concerned about|should i worry about|should we worry about|should i be worried about|should we be worried about|problem|problems|biggest problems|concern|concerns|worries|in trouble|needs chasing|need chasing|to chase",
	count: "how many|number of|count|total|count of|total number of|how many of|number",
	changed:
		"changed|change|changes|what is new|whats new|what new|happened|moved|moved on|difference|different|been added|added|been updated|has happened|went on|gone on|been going on|new|activity|what happened|what has happened|what have happened",
	since: "since",
	mine: "my|me|mine|i|im|ive|id|myself|am i|do i|have i",
	us: "we|our|us|ours|this board|the board|this group|the group|this channel|here|our board",
	them: "each of them|each of those|each of these|each one|any of them|any of those|any of this|any of that|any of it|how many of them|how many of those|it|its|they|them|their|theirs|those|these|that|this|he|she|him|her|his|hers|which one|which ones|thats|all of them|those ones|same",
	exist:
		"is there|are there|is there any|are there any|have there been|has there been|any|some|got any|do we have|have we got|have we|got|exist|exists|hold|held|list of|the list of|theres|there is|there are",
	...lackWords,
	noSecretary:
		"no secretary|do not have a secretary|dont have a secretary|does not have a secretary|doesnt have a secretary|not got a secretary|havent got a secretary|without a secretary|has no secretary|have no secretary|lack a secretary|missing a secretary|with no secretary|needs a secretary|need a secretary",
	noChair:
		"no chair|do not have a chair|dont have a chair|does not have a chair|doesnt have a chair|without a chair|has no chair|have no chair|lack a chair|missing a chair|with no chair|needs a chair|need a chair",
	forming:
		"forming|starting|starting up|not yet started|not started|havent started|hasnt started|have not started|has not started|being set up|start|starts|commence|commences|begin|begins|began|launch|launches|started|set up|kick off|kicking off|kicks off|get going|gets going|get started|gets started|get under way|getting going|getting started|kicks off|up and running|established|going to start|due to start|live yet|created|new",
	ended:
		"stop|stopped|stops|ended|end|closed|close|closes|wound up|wind up|winds up|winding up|closed down|close down|shut down|merge|merged|merging|still going|still exist|still exists|still running|abolished|disbanded|finished|finish|defunct|become of|became of|took over|taken over|takes over|happened to|went to|replaced|still meet|still meeting|dissolved|existed|old|no longer|still active|still meets|superseded",
	active: "active|running|in operation|current|existing|operating",
	about:
		"what is|what are|whats|what s|who is|who are|what does|what do|tell me about|about|describe|description|explain|what is the|stand for|stands for|mean|means|meaning|purpose|define|definition|everything about|all about|info on|information on|details of|detail of|details on|information about|details|stand|for|full name|called|known as|code|short code|reference|number",
	stream: "work stream|workstream|strand|stream|workstreams",
	plan: "plan|plans|programme plan",
	absorbed: "absorbed|absorb|absorbed into|taken into|folded into|part of|become part of",
	help: "help|what can you do|what can i ask|what do you know|how do you work|how does this work|what can you tell me|what questions can i ask|commands|who are you|what are you",
	baseline:
		"first due|first expected|first forecast|first set for|first set|first promised|first supposed to be done|due at first|planned at first|expected at first|due originally|original due date|original deadline|original forecast|original plan|originally forecast|originally set|originally supposed to be done|baseline|originally|originally planned|original date|first planned|originally due|originally expected",
	became:
		"what happened to|what happened with|whatever happened to|what has happened to|what has happened with|what ever happened to",
	beneath: "under|within|inside|that come under|belonging to",
	register:
		"convenor|programme|register|across the programme|in the programme|overall|altogether|all told|across boards|across all boards|in total|the whole programme|all boards|every board|across the piece|anywhere|everywhere|on any board|across the board",
	yes: "is it true|is it right|correct|right",
} as const;

export type Tag = keyof typeof words;

/** Words that carry no part of the meaning of a question to a register. */
const ignorable =
	"so a an the is are be been being do does have has had will to in on at by with and or of for from into there which what please pls plz thanks thank you cheers ta hi hello hey dear well just now yet still currently also then know remind show give get find tell would can could me check quick question one sorry already looking wondering wonder if whether got exactly actually really again anyone everyone team folks all too definitely certainly hiya guys id quickly briefly though but eh um er oh ah yo dose hav hv gonna itself himself herself themselves wot wat confirm kindly ask asking list display make made atm rn sb thx hmm ty w across tho side presently nowadays properly formally officially truly";

const phrasesToIgnore =
	"a summary of|summary of|one line summary of|a one line summary of|one line on|a one liner on|one liner on|a brief on|brief on|the short version of|the short version for|in a nutshell|in brief|in one line|in a sentence|in one sentence|a rundown of|a breakdown of|can i see|can i read|could i read|may i read|let me read|where can i read|where can i see|where can i find|could i see|may i see|can we see|could we see|let me see|let us see|want to see|need to see|like to see|could someone|can someone|could anyone|can anyone|could somebody|can somebody|someone tell me|reported as|rated as|marked as|flagged as|showing as|flagged|as follows|im new here|i am new here|im new|i am new|ok so|ok then|ok and|ok thanks|okay so|okay thanks|can you tell me|could you tell me|can you show me|can you give me|could you give me|would you tell me|can you|could you|can i|could i|can we|i would like|i d like|id like to know|i want to know|i need to know|do you know|do we know|does anyone know|anyone know|any idea|any chance|any ideas|let me know|let us know|give me|show me|tell me|tell us|show us|list|remind me|remind us|i wonder|i was wondering|quick question|quick one|thank you|good morning|good afternoon|good evening|morning all|got a minute|check for me|find out for me|look up for me|confirm for me|please for me|please can you|just checking|just wondering|im trying to find out|i am trying to find out|trying to find out|trying to work out|i need|need to know|i want|find out|by any chance|on the books|on our books|on file|on record|on the system|in the system|of its own|of their own|of his own|of her own|in its own right|in their own right|in his own right|in her own right|at the moment|at the minute|at the min|at the mo|at this moment|right now|at present|as of now|as it stands|so far|for now|and also|as well|if you can|help me|get me|as of today|up to now|to date|in the register|on the register|what about|how about|in the end|at all|these days|i think|i guess|i mean|you know|with that|of course|when you have a moment|do you have|have you got|what do you have|what have you got|got a sec|got a moment|got a second|quick q|meant to|was meant to|were meant to|is meant to|was supposed to|were supposed to|this is|it is";

/** Things that a programme has and this register does not keep; asked about, they are "not recorded". */
const notHeld = {
	"a calendar of working days":
		"working day|a working day|bank holiday|bank holidays|public holiday|public holidays",
	money:
		"money|budget|budgets|spend|spent|spending|cost|costs|funding|funded|fund|funds|grant|grants|expenditure|underspend|overspend|finance|finances|financial|price|pay|paid|salary|allocation|invoice|how much money|how much",
	"minutes and decisions": "vote|voted|discuss|discussed|say|said",
	"agendas and papers": "document|documents|slides|attachment|presentation|file",
	"contact details":
		"phone|telephone|email|e mail|mobile|address|contact|contacts|contact details|number for|extension|ring|call",
	"borough by borough records": "per borough|borough by borough|each borough",
	"risks and issues": "risk|risks|risk register|dependency|dependencies",
	acknowledgements: "read it|opened it",
} as const;
export type NotHeld = keyof typeof notHeld;

export type Cue =
	| { readonly is: "tag"; readonly tag: Tag }
	| { readonly is: "ignorable" }
	| { readonly is: "not-held"; readonly matter: NotHeld };

export type Phrase = { readonly keys: readonly string[]; readonly cue: Cue };

const phrasesOf = (text: string, cue: Cue): readonly Phrase[] =>
	text.split("|").map((phrase) => ({ keys: keysOf(phrase), cue }));

const allPhrases: readonly Phrase[] = [
	...Object.entries(words).flatMap(([tag, text]) =>
		phrasesOf(text, { is: "tag", tag: tag as Tag }),
	),
	...ignorable.split(" ").flatMap((word) => phrasesOf(word, { is: "ignorable" })),
	...phrasesOf(phrasesToIgnore, { is: "ignorable" }),
	...Object.entries(notHeld).flatMap(([matter, text]) =>
		phrasesOf(text, { is: "not-held", matter: matter as NotHeld }),
	),
];

const byFirst = new Map<string, Phrase[]>();
for (const phrase of allPhrases) {
	const [first = ""] = phrase.keys;
	byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
}

/** Every single word that some reading knows. */
export const knownWords: ReadonlySet<string> = new Set(allPhrases.flatMap(({ keys }) => keys));

/** Words that some reading knows by themselves: "channel" is known in "this channel" alone, and may name something. */
export const loneWords: ReadonlySet<string> = new Set(
	allPhrases.flatMap(({ keys }) => (keys.length === 1 ? keys : [])),
);

/** What these ask about is spoken of in titles too: "the papers for 5 March". */
const titleTags: ReadonlySet<string> = new Set(
	"joint decide minutes attended apologies missed related clash agenda papers borough ack negated delivered cancel vacant notOn blocked believed quorate coming often hours lasts terms review adopted deputy tenure noMeeting notMet outcome approval handed worry".split(
		" ",
	),
);

export const asks = (cue: Cue): boolean =>
	cue.is === "ignorable" || (cue.is === "tag" && !titleTags.has(cue.tag));

/** Words that ask, or that carry nothing: a name needs one word beside these. */
export const askingWords: ReadonlySet<string> = new Set(
	allPhrases.filter(({ cue }) => asks(cue)).flatMap(({ keys }) => keys),
);

/** Of those, the words that ask by themselves: "fire" does so in "on fire" alone. */
export const loneAskingWords: ReadonlySet<string> = new Set(
	allPhrases.filter(({ keys, cue }) => keys.length === 1 && asks(cue)).flatMap(({ keys }) => keys),
);

/** Words that turn a question into another one: no thing of the register is called so. */
export const turningWords: ReadonlySet<string> = new Set(
	keysOf(
		"should must might would shall may ought not no never only except without than because if unless could can cant wont dont didnt isnt hasnt havent arent likely probably best worst better worse before until till between both else every once soonest acted earliest oldest newest latter during more less most least why how long often far",
	),
);

const quantifiers: ReadonlySet<string> = new Set(
	keysOf("every each all both any some none most many few several single"),
);

/** "Every" and "between" count or turn what stands beside them, and tell no name from another. */
export const namesNothing = (key: string): boolean => quantifiers.has(key) || turningWords.has(key);

/** The phrases that stand at this place in the question. */
export const phrasesAt = (keys: readonly string[], at: number): readonly Phrase[] =>
	(byFirst.get(keys[at] ?? "") ?? []).filter((phrase) =>
		phrase.keys.every((key, index) => keys[at + index] === key),
	);
