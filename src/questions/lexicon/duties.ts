/** Things to be done: their sorts, whose they are, where they come from. */
export const duties = {
	action: "action|job",
	milestone: "milestone",
	guidance: "guidance|circular|handbook|edition",
	item: "item|thing|stuff|work|one|bit|record",
	own: "own|owner|owned|lead|responsible|responsible for|in charge|in charge of|accountable|accountable for|belong to|chase|chasing|look after|dealing with|working on|run|running|who has|assigned|assigned to|with|job|who do i chase|doing|do|who doing|is doing|speak to|talk to",
	plate:
		"on my plate|plate|got on|have on|got to do|have to do|has to do|need to do|owe|down for|for me",
	source: "come from|came from|paragraph|asked for|raised|given|came out|came out of",
	updated: "updated|reported|last reported|report|heard|update",
	baseline: "baseline",
	posts: "post|filled|fill|recruited|vacancy|wanted|needed|in place|of them",
	history: "history|happened to|what happened to",
	moves: "how often|how many time|been moved|moved|times",
	part: "part of|which plan|which stream|belong|under",
	noOwner: "no owner|has no owner|without an owner",
	noDate: "no date|with no date|undated",
	noStream: "without a workstream",
	stream: "workstream|stream|strand",
	plan: "plan",
} as const;
