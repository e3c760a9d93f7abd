/** Meetings: when they are, who comes, what is on the agenda, and what is recorded of them. */
export const meetings = {
	meet: "meeting|meet|met|sit|sat|sitting|get together|held|session|happened|happening|happen|on|what on|what is on|still on|diary|call|calendar|booked|schedule|on for|in the diary",
	cancel: "cancelled|cancel|called off|off|not on",
	joint: "joint|together",
	clash: "clash|same day",
	minutes: "minute|minuted|the note|note",
	approval: "approved|approve|signed off|agreed|circulated|published|sent out",
	attended:
		"attended|attend|attendance|came|was there|were there|was at|were at|turn up|turned up|come to|came to|there|went|been to|at|go to|go",
	missed: "was absent|was missing|absent|missed|missing from|wasnt there|missing",
	apologies: "apology|sent apology|send apology",
	replies:
		"coming|come|coming to|who coming|replied|cant make|make it|be there|said yes|not replied|response|going|going to|there|away",
	agenda:
		"agenda|on the agenda|presenting|talking about|talk about|discuss|talk|cover|discussed|on it|item|speak|covered",
	papers: "paper|pack",
	handedIn:
		"in|come in|came in|in yet|ready|written|deadline|missing|outstanding|due|late|send|sent|bring|still to come|wanted|needed|done",
	quorate: "quorate|inquorate|enough people|enough|have a quorum|be quorate",
	quorum: "quorum|to be quorate",
	decide:
		"decide|decided|decision|agreed|agree|made|approve|approved|rule|passed|signed off|reached|came out of|vote|voted",
	raised: "came out of|from the|from last|raised",
	deputy:
		"deputy|stand in|standing in|stand in for|covering for|standing in for|cover|covering|instead|instead of|for them",
} as const;
