/** The words in which people ask about the life of a board around its meetings: who comes, how often, until when. */

export const meetingWords = {
	coming:
		"coming|down to come|due to come|not coming|cant make it|cannot make it|cant make|isnt coming|arent coming|not going|able to come|cant come|cannot come|who is coming|whos coming|who is going|whos going|coming to|coming along|attending|rsvp|rsvped|rsvpd|replied|reply|replies|responded|response|accepted|turning up|be there|will be there|going to be there|make it|making it|can make it|who can make|down as coming|down as attending|said theyre coming|said they are coming|said yes|sent a deputy|sending a deputy|not replied|hasnt replied|havent replied|has not replied|have not replied|yet to reply|not responded|hasnt responded|havent responded|expected at|should be at|supposed to be at|needs to be at|need to be at|wanted at|needed at|needed for|should come|has to be at|should be there|has to come",
	diary:
		"anything on|something on|nothing on|much on|got anything on|got something on|got nothing on|got much on",
	often:
		"how often|how frequently|how regularly|regularly|frequency|cadence|how many times a year|how many times a month|what days|monthly|weekly|fortnightly|quarterly|every month|every week|each month|each week|once a month|once a week|every quarter|every fortnight",
	hours:
		"what time|what times|how long|how long is|how long does|how long do|how long will|how long are|how long for|for how long|from when|until when|till when|what hour|finish time|end time|length|duration",
	clash:
		"clash|clashes|clashed|clashing|double booked|double booking|overlap|overlaps|overlapping|conflict|conflicts|at the same time|in two places at once",
	lasts:
		"last for|last|finish|finishes|end|ends|start|starts|begin|begins|kick off|kicks off|run|go on|over|take",
	terms:
		"terms of reference|term of reference|tor|tors|terms|remit|whose terms|whose terms of reference",
	review:
		"review|reviewed|reviewing|last review|last reviewed|revisited|due for review|overdue for review|due a review|up for review|past review|past their review|past its review|out of date|need revisiting|needs revisiting|looked at lately|looked at recently|need reviewing|needs reviewing|updated",
	adopted: "approved|agreed|signed off|adopted|drawn up|last agreed|last approved",
	deputy:
		"deputy|deputies|steps in|step in|steps in for|step in for|stepping in for|deputise|deputises|deputised|deputising|stands in|stand in|stands in for|stand in for|standing in for|fills in for|fill in for|filling in for|filled in for|sits in for|sit in for|sitting in for|stood in for|subs for|goes for|goes in place of|in place of|goes in her place|goes in his place|goes in their place|substitute|substitutes for|alternate|covers for|cover for|covering for|steps in for|goes instead of|instead of",
	tenure:
		"run out|runs out|running out|expire|expires|expiring|expiry|term|term is up|seat ends|seat end|seats end|seats ending|term over|seat over|term finish|term finishes|seat finishes|seats are ending|seats are up|seats finishing|terms are ending|terms finishing|term ending|terms end|terms ending|place run out|place runs out|place ends|place end|seat is up|seat are up|place is up|seat up|seats up|place up|term up|terms are up|term end|term ends|term of office|come to an end|comes to an end|up for renewal|renewal|until when|lapse|lapses|end date",
	noMeeting:
		"no next meeting|no meeting booked|no meeting scheduled|no meeting planned|no meeting coming up|no meeting in the diary|no meeting|no date for their next meeting|no date for its next meeting|no future meeting|no upcoming meeting|nothing booked|nothing in the diary|nothing scheduled|without a next meeting|without a meeting|not got a meeting booked|havent got a meeting|dont have a next meeting|do not have a next meeting|dont have a meeting|have no meeting|has no meeting|hasnt a meeting|hasnt a meeting booked|havent a meeting|havent a meeting booked|hasnt got a meeting|hasnt got a meeting booked|havent got a meeting booked|hasnt booked a meeting|havent booked a meeting|hasnt booked its next meeting|doesnt have a meeting|doesnt have a next meeting|does not have a meeting",
	noPlace:
		"no venue|no place|no room|no location|no venue yet|no venue set|no room booked|no venue booked|without a venue|without a room|without a place|without a location|dont have a venue|doesnt have a venue|dont have a room|doesnt have a room|do not have a venue|does not have a venue|not got a venue|hasnt got a venue|havent got a venue|not got a room|hasnt got a room|havent got a room|dont have a place|doesnt have a place|havent got a place|hasnt got a place|dont have a location|doesnt have a location|need a venue|needs a venue|need a room|needs a room|still need a venue|still needs a venue|venue not set|venue to be confirmed|venue tbc",
	notMet:
		"not got together|havent got together|hasnt got together|have not got together|has not got together|not sat|havent sat|hasnt sat|have not sat|has not sat|yet to sit|not met|havent met|hasnt met|have not met|has not met|not yet met|never met|have never met|has never met|yet to meet|havent yet met|have yet to meet|has yet to meet|didnt meet|did not meet|not had a meeting|havent had a meeting|not been meeting",
	outcome:
		"came out of|come out of|comes out of|happened at|happened in|went on at|went on in|was said at|was said in|was covered at|was covered in|was discussed at|was discussed in|discussed at|discussed in|said at|covered at|happened last time|happened the last time|went on last time|outcome of|result of|write up of|readout from|notes from|notes of|the notes",
	approval:
		"awaiting approval|unapproved|approving|approved|approve|approval|signed off|agreed as a true record|ratified|accepted|amended|amendment|amendments|corrected|corrections|gone out|sent round|sent out|circulated|draft|final|in draft|gone round|go round|went round|out|available|published|issued|sent",
	handed:
		"gone in|been put in|put in|come in|came in|handed in|submitted|in yet|arrived|ready|received|in",
} as const;
