/** Things to be done: their sorts, whose they are, where they come from. */
export const duties = {
	action: "action|actions|task|tasks|job|jobs|to dos|todo|todos|to do|action point|action item|ap",
	milestone: "milestone|milestones|deliverable|deliverables|key date",
	guidance: "guidance|circular|bulletin|handbook|code of practice",
	item: "item|items|thing|things|stuff|work|one|ones|bit|bits|piece of work|matter|matters|point|points|business|entry|entries",
	own: "own|owns|owner|owned|owner of|owned by|lead|leads|leading|led by|responsible|responsible for|in charge|in charge of|accountable|accountable for|belong to|belongs to|look after|looks after|looking after|dealing with|deal with|deals with|working on|work on|works on|run|runs|running|assigned|assigned to|with|doing|does|do|handling|handles|handle|on the hook|on the hook for|taking|has got|have got|has|responsibility|responsibility of|responsibility for|hands|in whose hands|got the action|got the job|under|charged with|tasked with|down to|sits with|sit with|rests with|falls to|doing it|picking up|picked up|pick up|carrying|who has|who got|who do i chase|chase|chasing|who should i chase|who to chase|who do i chase about|speak to|talk to|contact|ask|go to|who do i ask|who is on|whos on|leading on|who is doing|whos doing|fronting|driving|taking care of|care of|minding|covers|job of|supposed to|meant to",
	waitingOn:
		"waiting on|waiting for|still waiting on|still waiting for|wait on|wait for|need from|needed from|chasing|held up by|waiting on from|expecting from",
	plate:
		"on my plate|on plate|plate|got on|have on|has on|got to do|have to do|has to do|need to do|needs to do|owe|owes|owed|owing|down for|for me|on my list|to do list|on my desk|on list|list|workload|in tray|got left|still owe|still owes|against name|name against|against|on the hook for|due from|promised|supposed to do|meant to do|working on|busy with|tasks for|jobs for|juggling|caseload|my to dos|up to|got coming up|got going on|doing|do",
	source:
		"come from|came from|comes from|source|sourced|paragraph|which paper|what paper|origin|origins|originate|based on|says so|asked for|raised|raised at|given|came out of|come out of|where did it come from|stem from|stems from|trace back to|set at|requested|what meeting|which meeting|agreed at|arise|arose|arose from",
	raised:
		"came out of|come out of|from|raised at|raised in|raised|set at|agreed at|given at|gave|given|arising from|arising|handed out at|handed out|from the|from last|coming out of",
	updated:
		"updated|last updated|last reported|reported|reported on|report on|last changed|last touched|reported last|up to date|freshness|stale|last report|heard|last heard|last looked at|reviewed|marked|who updated|who reported|update",
	untouched:
		"untouched|not touched|not been touched|no movement|not moved|gone quiet|stale|gone stale|dormant|not updated|not been updated|hasnt moved|without an update",
	unreported:
		"not reported|not been reported|unreported|not reported on|without a report|no report since",
	baseline:
		"baseline|originally|original|original date|original plan|first planned|first due|originally due|originally planned|initial date|first date|planned originally|at first|supposed to be done|meant to be done",
	posts:
		"post|posts|filled|fill|recruited|recruit|vacancies|hired|hire|appointed|appoint|in post|short|short of|of them|still needed|wanted|headcount|to find|to be found|still need|how many of",
	review:
		"review|reviewed|come up for review|comes up for review|up for review|looked at again|look at again|revisit|revisited|review date|date for review",
	history:
		"history|timeline|audit trail|how did it get here|track record|chronology|log of|full history|record of",
	moves:
		"how often has|how many time|been moved|times|how many times has|date changed|slipped before|pushed back before|moved before",
	part: "part of|which plan|which stream|which workstream|belong|belongs|belong to|under|sit under|sits under|what plan|come under|comes under|fall under|which board|what board|whose board|home of|lives",
	started: "started|begun|under way|underway|begin|start|kicked off|got going",
	noOwner:
		"no owner|nobody name|nobody name against|nobody name on it|nobody name against them|nobody name on them|has no owner|have no owner|without an owner|without owner|unowned|not owned|unassigned|not assigned|nobody owns|no one owns|noone owns|nobody has|nobody is doing|no one is doing|ownerless|owned by nobody|owned by no one|nobody responsible|needs an owner|need an owner|lack an owner|lacks an owner|lacking an owner|missing an owner|not got an owner|up for grabs|without anyone|orphaned|orphan|nobody picked up|not been assigned|nobody on it|without a name|belong to nobody|belongs to nobody|belong to no one|belongs to no one",
	noDate:
		"no date|with no date|undated|without a date|without date|no due date|no deadline|without a deadline|date not set|no date set|not dated|tbc|tbd|has no date|have no date|needs a date|need a date|lack a date|lacks a date|missing a date|without dates|no dates|not been dated|date to be confirmed|nobody has dated|open ended|dateless|no end date|without a due date|lack a due date",
	noReport:
		"no rag|no rag status|no report|no rag report|never reported|without a rag|without a report|no status|not been rated|unrated|never been reported on|hasnt got a rag|no colour|missing a rag",
	noStream:
		"no workstream|without a workstream|in no workstream|not part of any workstream|no stream|not in any workstream|outside any workstream|not in a workstream",
	noPlan: "no plan|without a plan|in no plan|not in any plan|not part of any plan|outside any plan",
	stream: "workstream|stream|strand|track",
	plan: "plan|delivery plan|plans",
	late1:
		"finished late|done late|closed late|late finish|completed late|achieved late|delivered late|came in late|got done late|hit late|released late|late to close",
	early1:
		"finished early|done early|closed early|completed early|achieved early|delivered early|ahead of its date",
	inTime1:
		"done on time|closed on time|finished on time|completed on time|achieved on time|delivered on time|on time|in time|hit on time",
	compare:
		"compare|compared|compared to|versus|vs|against|difference between|better than|worse than|further behind|or",
	than: "than|or|before|later than|earlier than|sooner than|sooner|later|earlier",
	paragraph: "paragraph|para",
} as const;
