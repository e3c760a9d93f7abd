/** Meetings: when they are, who comes, what is on the agenda, and what is recorded of them. */
export const meetings = {
	meet: "meeting|meetings|meet|meets|met|meeting again|mtg|mtgs|sit|sits|sat|sitting|sittings|get together|gets together|gather|gathers|convene|convenes|convened|session|sessions|held|hold|take place|takes place|took place|taking place|gathering|assemble|call|huddle|stand up|standup|next board|happen|together|back together|got together|all together|sit down together|who is meeting|who meeting|who meet",
	cancel:
		"cancelled|cancel|canceled|called off|off|not on|scrapped|not happening|not going ahead|pulled|dropped|abandoned|binned|scratched",
	goesAhead:
		"going ahead|go ahead|still on|still happening|still going ahead|definitely on|on as planned",
	provisional:
		"provisional|pencilled in|pencilled|not confirmed|unconfirmed|confirmed|tentative|firm|fixed",
	joint: "joint|jointly|together with|shared with|held together|combined|together",
	clash:
		"clash|clashes|clashing|overlap|overlaps|run into|runs into|double booked|same day|same time|on the same day|at the same time|conflict|conflicts|collide",
	minutes:
		"minute|minutes|minuted|written up|write up|writeup|the note|note of|notes|notes of|record of",
	approval:
		"approved|approve|signed off|agreed|circulated|published|sent out|gone out|ratified|accepted|approval|final|confirmed|out|gone out|go out|went out|gone round|went round|go round|out yet",
	notApproved:
		"not approved|unapproved|not signed off|awaiting approval|to be approved|not agreed|not ratified",
	notCirculated:
		"not circulated|not been circulated|uncirculated|not sent out|not gone out|not been sent",
	draft: "draft|drafts|in draft|still draft|still in draft|still a draft",
	said: "say|said|says|spoke|speak|raised|told the|reported to|told",
	attended:
		"attended|attend|attending|attendance|attendees|came|came along|was there|were there|was at|were at|turn up|turned up|came to|there|went|been to|at|was present|were present|present|showed up|show up|in the room|made it|sat in|sat in on|register|turnout|go to|went to|been at|joined|been along",
	missed:
		"absent|missed|miss|missing|missing from|wasnt there|werent there|was absent|were absent|failed to show|failed to turn up|no show|no shows|didnt come|didnt attend|did not attend|did not come|didnt turn up|didnt show|wasnt at|werent at|not there|not present|stayed away|away|absentee|absentees|skipped|never comes|never come|never turns up|not been to|not attended|couldnt make|couldnt make it|couldnt come",
	apologies:
		"apology|apologies|apols|sent apology|sent apologies|send apologies|gave apologies|cried off|apologised|given apologies|excused|begged off",
	replies:
		"coming|come|coming to|who coming|make it|be there|said yes|accepted|accept|going|going to|invited|invite|invites|attending|expected at|expected|confirmed|able to make|be at|attend|going to be at|turning up",
	replied:
		"heard from|heard back from|replied|reply|response|responded|rsvp|rsvps|rsvpd|answered|confirmed",
	notReplied:
		"not replied|no reply|not responded|hasnt replied|havent replied|hasnt rsvpd|yet to reply|not answered|no response|still to reply|not said|not confirmed|silent|hear back from|hear from",
	notComing:
		"cant make|cannot make|cant come|not coming|cant make it|unable to attend|unable to come|not attending|wont be there|wont be at|not going|declined|said no|away for|unavailable|out for|sending apologies|sent apologies|couldnt make|couldnt make it|couldnt come|cant be there",
	agenda:
		"agenda|agendas|backlog|on the agenda|agenda item|items|running order|order of business|up for discussion|being discussed|discussing|discuss|discussed|talking about|talk about|cover|covering|covered|to be discussed|on the table|what is on|whats on|topics|on it|subjects",
	presenting:
		"presenting|present|presents|presenter|presented by|introducing|introduces|taking|speaking to|leads on|giving",
	papers:
		"paper|papers|pack|packs|board pack|document|documents|reading|report|reports|meeting pack",
	handedIn:
		"in|come in|came in|in yet|ready|written|submitted|received|arrived|turned in|handed in|sent in|got in|been sent|sent|in hand|filed|had|got|done",
	wanted:
		"missing|outstanding|due|late|overdue|send|bring|still to come|wanted|needed|waiting for|waiting on|owe|owes|owed|awaiting|awaited|not in|not sent|not submitted|not received|not arrived|to hand in|to submit|hand in|submit|deadline|chase|chasing|still to send|unsubmitted|hasnt sent|havent sent|not handed in|yet to come|short of",
	quorate:
		"quorate|inquorate|enough people|enough|have a quorum|had a quorum|be quorate|was quorate|a quorum|get a quorum|reach quorum|make a quorum|make quorum|short of a quorum|reach a quorum",
	quorum:
		"quorum|to be quorate|how many people do we need|how many do we need|how many make a quorum|needed for a quorum|need for a quorum|minimum number|how many needed",
	decide:
		"decide|decided|decides|decision|decisions|agreed|agree|agreement|made|approve|approved|rule|ruled|ruling|passed|signed off|reached|settle|settled|endorsed|endorse|resolved|resolve|resolution|came out of|vote for|voted for|conclude|concluded|conclusion|outcome|outcomes|rejected|reject|turned down|upshot|chosen|chose|choose|picked|adopted|taken|took",
	correspondence: "by correspondence|by email|out of committee|between meetings|offline",
	deputy:
		"deputy|deputise|deputises|deputising|deputy for|stand in|stands in|standing in|stand in for|stands in for|standing in for|covers for|covering for|cover for|covering|substitute|sub|subbing|alternate|instead of|in place of|steps in|step in|steps in for|cover|fills in|fill in|filling in|understudy|backup|back up|stood in|stood in for|sending|send|sending a deputy|in place|sending someone|sending anyone|send anyone|send someone",
	invited: "invited|invite|called to|guests|guest",
} as const;
