/** Every command, listed by hand: deleting a file and its line here removes the feature. */
import type { Command } from "../src/command.ts";
import { actionAdd } from "./action/add.ts";
import { actionClose } from "./action/close.ts";
import { actionDoneIn } from "./action/done-in.ts";
import { actionList } from "./action/list.ts";
import { actionReDate } from "./action/re-date.ts";
import { actionReassign } from "./action/reassign.ts";
import { actionRollOut } from "./action/roll-out.ts";
import { actionShow } from "./action/show.ts";
import { boardAppoint } from "./board/appoint.ts";
import { boardBind } from "./board/bind.ts";
import { boardCalendar } from "./board/calendar.ts";
import { boardCreate } from "./board/create.ts";
import { boardEnd } from "./board/end.ts";
import { boardLink } from "./board/link.ts";
import { boardList } from "./board/list.ts";
import { boardReminders } from "./board/reminders.ts";
import { boardShow } from "./board/show.ts";
import { boardUnlink } from "./board/unlink.ts";
import { guidanceAcknowledge } from "./guidance/acknowledge.ts";
import { guidanceCirculate } from "./guidance/circulate.ts";
import { guidanceExpect } from "./guidance/expect.ts";
import { guidanceList } from "./guidance/list.ts";
import { guidanceRelease } from "./guidance/release.ts";

import { guidanceShow } from "./guidance/show.ts";
import { meetingApologies } from "./meeting/apologies.ts";
import { meetingAttendance } from "./meeting/attendance.ts";
import { meetingCalendar } from "./meeting/calendar.ts";

import { meetingCancel } from "./meeting/cancel.ts";
import { meetingChange } from "./meeting/change.ts";
import { meetingDeputy } from "./meeting/deputy.ts";
import { meetingList } from "./meeting/list.ts";
import { meetingNext } from "./meeting/next.ts";
import { meetingReply } from "./meeting/reply.ts";
import { meetingSchedule } from "./meeting/schedule.ts";
import { meetingShow } from "./meeting/show.ts";
import { milestoneAdd } from "./milestone/add.ts";
import { milestoneList } from "./milestone/list.ts";
import { milestoneReport } from "./milestone/report.ts";
import { programmeCalendar } from "./programme/calendar.ts";
import { programmeHelp } from "./programme/help.ts";
import { programmeStatus } from "./programme/status.ts";
import { programmeWhy } from "./programme/why.ts";

export const commands: readonly Command[] = [
	boardCreate,
	boardShow,
	boardList,
	boardAppoint,
	boardBind,
	boardReminders,
	boardEnd,
	boardLink,
	boardUnlink,
	boardCalendar,
	meetingSchedule,
	meetingNext,
	meetingList,
	meetingChange,
	meetingCancel,
	meetingCalendar,
	meetingShow,
	meetingReply,
	meetingApologies,
	meetingDeputy,
	meetingAttendance,
	actionAdd,
	actionList,
	actionShow,
	actionReassign,
	actionReDate,
	actionClose,
	actionRollOut,
	actionDoneIn,
	milestoneAdd,
	milestoneList,
	milestoneReport,
	guidanceExpect,
	guidanceRelease,
	guidanceCirculate,
	guidanceAcknowledge,
	guidanceList,
	guidanceShow,
	programmeStatus,
	programmeCalendar,
	programmeWhy,
	programmeHelp(() => commands),
];
