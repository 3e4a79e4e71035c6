import './jitless.ts';
import { createRoot } from 'react-dom/client';
import './ui/base.css';
import { WorkWindow } from './work/WorkWindow.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<WorkWindow />);
