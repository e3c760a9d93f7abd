/** How things stand: late, open, done, blocked, slipped, and in which colour. */
export const states = {
	overdue:
		"overdue|late|behind|missed|miss|past due|past its date|past their date|run over|running late|lapsed|over due|most overdue|delayed|missed a deadline|behind schedule|past deadline",
	open: "open|outstanding|to do|left|left to do|still to do|not done|to be done|live|pending|unfinished|remaining|incomplete|ongoing|in progress|not closed|unresolved|to finish|remain|undone|going on still|need doing|needs doing|backlog|underway|under way",
	due: "due|deadline|due by|due date|fall due|fell due|falling due|fall|land|be done|be done by|be ready|be finished|going to make|forecast|target date|needed by|promised|be in place|get done|happen|happening|ready|in place|do by|expected by|finish by",
	done: "done|closed|close|finished|finish|complete|completed|sorted|hit|been done|signed off|fixed|get done|resolved|delivered|achieved|dealt with|closed off|wrapped up|ticked off|got done|done and dusted|mended|repaired|replaced|installed|built|cleared|gone",
	blocked:
		"blocked|stuck|blocking|is blocked|depend on|depends on|blocked by|on hold|held up|holding up|hold up|hold back|holding back|stopping|blocker|waiting on|holdup|in the way|review date",
	slipped:
		"slipped|slipping|slip|slippage|put back|moved back|pushed back|behind plan|behind baseline|slid|drifted|pushed|shift|moved out",
	red: "red|off track|failing|in trouble",
	amber: "amber|at risk|orange|yellow",
	green: "green",
	rag: "rag|rag status|colour|what colour|rated|rating|traffic light|health|marked|flagged|turn|turned|gone|went|go",
	notGreen: "not green|isnt green|arent green|red or amber|not on track",
	status:
		"status|state|going|doing|stand|standing|update|progress|where are we|how far|coming on|coming along|getting on|getting along|position|situation|report|started|begun|any word|word|news on|any movement|where we are|got to|up to|coming|moving|any joy|how it going|looking",
	toPlan:
		"on track|to plan|on schedule|on target|on course|ok|okay|alright|all right|in good shape|all well",
	onTime: "on time|in time|to time|early|ahead of schedule|ahead of time|in good time",
	trouble:
		"worry|worry about|worried|problem|issue|trouble|concern|in doubt|need attention|attention|urgent|fire|going wrong|escalate|escalating|risky|critical|serious|at stake|pressing",
	news: "news|what happening|going on|what new|latest|the latest|any news|anything new|new",
	changed:
		"changed|change|what changed|whats changed|difference|added|add|altered|what happened|update since|new since|edited|removed",
	moved: "moved|move|rescheduled|brought forward|put back|shifted|moving",
	worse: "worse|worsened|turned red|gone red|went red|deteriorated",
	better: "better|improved|turned green|gone green|recovered",
} as const;
