/** How things stand: late, open, done, blocked, slipped, and in which colour. */
export const states = {
	overdue:
		"overdue|late|behind|missed|miss|most overdue|past due|past due date|past its date|past its due date|past deadline|past its deadline|late with|late on|running late|missed the deadline|missed its deadline|missed its date|missed deadline|missed a deadline|gone over|outstanding and late|should have been done|should be done by now|delinquent|tardy|late already|past it|running over|overran|behind schedule|in arrears",
	open: "open|outstanding|to do|still to do|left|left to do|remaining|remain|unfinished|pending|in hand|live|incomplete|ongoing|undone|to be done|still live|still open|to finish|in progress|under way|underway|on the go|not closed|unresolved|need doing|needs doing|still needs|needs to be done|need to be done|still needs doing|to sort|being done|waiting to be done|on the books",
	due: "due|due by|due date|due dates|due on|deadline|fall due|fell due|falling due|forecast|target date|target|target for|to be done by|be done|be done by|be finished|be ready|be in|be live|land|lands|landing|expected by|closing|promised|date for|finish|finishing|complete|completing|get done|happen|needed by|wanted by|go live|going live|eta|done by|finished by|ready by|comes due|coming due|due in|due for completion|falling",
	done: "done|closed|close|closed off|closing|completed|complete|finished|achieved|delivered|wrapped up|accomplished|sorted|sorted out|signed off|ready|in place|dealt with|resolved|ticked off|over the line|hit|fixed|cleared|concluded|actioned|put to bed|done and dusted|complete yet|happened|been done|in the bag|made|carried out|reached|met|off the list|finish|finalised|gone live|went live|live|tick off|shut|shut down",
	blocked:
		"blocked|block|blocking|stuck|held up|hold up|holding up|holding|holdup|on hold|blocker|stalled|stall|in the way|in the way of|waiting on|stopping|stopped|stands in the way|depend on|depends on|dependency|bottleneck|jammed|impeded|obstructed|stymied|standing in the way|preventing|delaying|held back|holding back|snagged|snag|stuck behind",
	slipped:
		"slipped|slip|slipping|slippage|moved back|behind plan|behind baseline|behind its baseline|behind original|behind its original|behind its original date|behind its plan|later than planned|later than first planned|later than originally planned|later than baseline|later than its baseline|later than its original|later than its original date|later than original|pushed back|put back|drifted|drift|shifted|knocked back|let slip|slid|moved to the right|delayed|delay|delays|postponed|shift",
	red: "red|reds|off track|in trouble|failing|going wrong|red rated|rated red",
	amber: "amber|ambers|at risk|orange|rated amber|amber rated",
	green: "green|greens|all good|rated green|green rated|healthy",
	rag: "rag|rag status|colour|traffic light|rag rating|rating|what colour|health|rated|flagged",
	notGreen:
		"not green|red or amber|amber or red|in doubt|red and amber|amber and red|risky|red flag|red flags|problem milestones",
	status:
		"status|state|came of|come of|end up|ended up|going|progress|where are we|where are we with|where are we on|where do we stand|how far|how far along|stand|standing|update|updates|latest|the latest|latest on|coming along|coming on|getting on|getting along|got to|doing|looking|shaping up|state of play|any word|any word on|word on|any news on|news on|any news of|any movement|any movement on|movement|any joy|any joy with|moving|moving along|any sign of|sign of|anything on|heard|any progress|position|position on|how is it going|report on|what stage|stage|what of|how goes|faring|fare|happened to|happened with|happening with|going on with|what happened to|become of|became of|whats with|what is happening with|whats happening with",
	toPlan:
		"on track|to plan|everything ok|everything okay|all ok|going ok|ok with|on schedule|on course|going to plan|in good shape|on target|as planned|healthy",
	offPlan: "not on track|not to plan|off plan|off course|not on schedule",
	onTime: "on time|in time|on schedule|within time|by the deadline|by its deadline",
	early:
		"early|ahead of time|ahead of schedule|before time|sooner than planned|before its deadline",
	trouble:
		"worry|worried|worries|worrying|concern|concerned|concerns|problem|problems|issue|issues|trouble|troubles|urgent|on fire|fires|attention|needs attention|need attention|headlines|headline|biggest worry|should i worry about|hot spots|pressing|sticking points|everything ok|keep me up|critical|troubling|pain points",
	news: "whats new|what is new|news|any news|anything new|catch me up|bring me up to speed|up to speed|fill me in|did i miss|have i missed|what did i miss|whats been happening|what has been happening|been happening|whats happening|what is happening|going on|update me|in the loop",
	changed:
		"changed|change|changes|what changed|whats changed|different|difference|altered|modified|moved on|new since|happened since|edited|amended|updated since",
	added:
		"added|been added|newly added|recorded|new|brand new|put on|came in|created|opened|raised|logged",
	turned: "turned|turn|gone|went|go|become|became|going",
	worse: "worse|worsened|got worse|gone backwards|deteriorated|dropped|downgraded",
	better: "better|improved|got better|improving|upgraded|recovered",
	moved:
		"moved|move|rescheduled|reschedule|shifted|put back|brought forward|changed date|new date|new day|new time|re dated|redated|pushed|pushed back|rearranged|moving|put off|postponed|shift",
} as const;
