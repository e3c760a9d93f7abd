/** Things to be done: their sorts, whose they are, where they come from. */
export const duties = {
	action: "action|action point|action item|task|job|to do list|ap",
	milestone: "milestone|ms|deliverable",
	guidance: "guidance|guideline|guidance note|circular|handbook|code of practice|edition|version",
	item: "item|thing|stuff|work|one|bit|record|task|matter|load|list of thing|commitment",
	own: "own|owner|owned|lead|led|responsible|responsible for|in charge|in charge of|accountable|accountable for|belong to|down to|chase|chasing|look after|looking after|dealing with|deal with|working on|work on|run|running|who has|assigned|assigned to|handling|given to|with|holder|on the hook|job|fault|who do i chase|take care of|taking care of|leading|delivering|doing|do|carry out|who doing|is doing|picked up|pick up|ask about|speak to|talk to|contact about",
	plate:
		"on my plate|plate|got on|have on|has on|got to do|have to do|has to do|supposed to do|need to do|needs to do|owe|owes|down for|meant to do|promised|with me|for me|on his plate|on her plate|on their plate|commitment|workload|busy",
	source:
		"come from|came from|source|which paper|what paper|paragraph|where from|origin|from which|asked for|raised|given|came out|set by|agreed at|raised at|given at|came out of|arising|arise",
	updated:
		"updated|reported|last reported|report|last updated|touched|last changed|last touched|said about|reporting|heard|update|last report|chased",
	baseline:
		"baseline|original date|first planned|planned|originally due|plan at first|first due|original",
	posts:
		"post|posts|filled|fill|in post|recruited|hired|vacancy|appointed|recruit|wanted|signed up|trained|needed|in place|of them",
	history:
		"history|happened to|what happened to|became|become of|audit trail|how often has|timeline|trail|life",
	moves: "how often|how many time|been moved|moved|times",
	part: "part of|which plan|which stream|belong|under|beneath|within",
	noOwner:
		"no owner|has no owner|without an owner|nobody own|no one own|unowned|unassigned|with no owner|no lead",
	noDate:
		"no date|with no date|undated|no deadline|without a date|no due date|tbc|date to be confirmed",
	noReport: "no report|not reported|unreported|never reported|no rag|without a report|no status",
	noStream: "no workstream|no stream|without a workstream",
	noPlan: "no plan|without a plan",
	stream: "workstream|stream|strand|theme",
	plan: "plan|action plan|business plan|forward plan",
} as const;
