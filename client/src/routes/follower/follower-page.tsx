import { useMeeting } from '../../stores/meeting-store';

export default function FollowerPage() {
  const title = useMeeting((snapshot) => snapshot.meeting.info.title);
  return (
    <main>
      <h1>{title}</h1>
    </main>
  );
}
