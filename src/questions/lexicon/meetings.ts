/** Meetings: when they are, who comes, what is on the agenda, and what is recorded of them. */
export const meetings = {
	meet: "meeting|meet|met|sit|sat|sitting|get together|held|session|take place|took place|happened|happening|happen|on|what on|what is on|still on|diary|gather|convene|reconvene|got together|mtg|call|calendar|scheduled|booked|going ahead|go ahead|schedule|on for|in the diary",
	cancel:
		"cancelled|cancel|called off|off|scrapped|postponed|not happening|not meeting|call off|not on",
	joint: "joint|jointly|together|shared",
	clash: "clash|clashes|clashing|overlap|double booked|same day|same time",
	minutes: "minute|minuted|the note|note|written up",
	approval:
		"approved|approve|approval|signed off|agreed|circulated|draft|published|unapproved|sent out|awaiting approval",
	attended:
		"attended|attend|attendance|came|was there|were there|was at|were at|turn up|turned up|come to|came to|there|went to|present|showed up|went|been to|turnout|make it to|at|gone to|made it|go to|go",
	missed:
		"was absent|was missing|absent|missed|missing from|didnt come|did not come|didnt attend|not there|wasnt there|missing|skip",
	apologies: "apology|sent apology|send apology|apologise|gave apology|sent their apology",
	replies:
		"coming|come|coming to|who coming|replied|cant make|make it|be there|said yes|not replied|response|going|turning up|attending|going to|there|cannot come|cant come|accepted|declined|can make|wont be|away|not coming|cant make it|rsvp|expect|joining|join",
	agenda:
		"agenda|on the agenda|agenda item|presenting|present|presenter|talking about|talk about|discussing|discuss|item for|talk|cover|discussed|on it|item|speaking|speak|covered",
	papers: "paper|document|the pack|pack|papers",
	handedIn:
		"in|handed in|come in|came in|in yet|ready|submitted|submit|hand in|received|arrived|written|deadline|missing|outstanding|due|late|send|sent|deliver|bring|still to come|wanted|needed|done",
	quorate: "quorate|inquorate|enough people|enough|enough coming|have a quorum|be quorate",
	quorum: "quorum|how many make a quorum|make a quorum|to be quorate|need for a quorum",
	decide:
		"decide|decided|decision|agreed|agree|made|resolved|outcome|settled|conclude|concluded|approve|approved|chose|choose|turned down|rule|ruled|ruling|rejected|reject|settle|picked|pass|passed|signed off|resolve|reached|came out of|taken|allowed|allow|accept|accepted|vote|voted",
	raised: "raised at|came out of|given at|from the|set at|agreed at|from last|raised",
	deputy:
		"deputy|stand in|standing in|stand in for|covering for|standing in for|deputise|deputising|cover|covering|instead|in place of|substitute|deputised|step in|alternate|instead of|fill in|for them|send someone",
	correspondence:
		"by correspondence|correspondence|by email|between meeting|outside a meeting|without a meeting",
} as const;
