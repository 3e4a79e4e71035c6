import './jitless.ts';
import { createRoot } from 'react-dom/client';
import './ui/base.css';
import { AdminWindow } from './features/administrator/AdminWindow.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<AdminWindow />);
