package dev.plumbline.diagram.window;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.OneLine;
import dev.plumbline.diagram.layout.Layouts;
import dev.plumbline.diagram.layout.Look;
import java.awt.AWTError;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.concurrent.CountDownLatch;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.graphstream.ui.swing_viewer.SwingViewer;
import org.graphstream.ui.swing_viewer.ViewPanel;
import org.graphstream.ui.view.View;
import org.graphstream.ui.view.Viewer;

/** GraphStream's interactive viewer: drag nodes, zoom with the wheel, move with the arrow keys. */
public final class Window {
  private static final Dimension SIZE = new Dimension(1280, 860);
  private static final double ZOOM = 1.15;

  private Window() {}

  /**
   * Shows a diagram and returns when its window is closed.
   *
   * @throws NoDesktop when the machine has no screen
   */
  public static void show(Diagram diagram, Look look) throws NoDesktop, InterruptedException {
    requireDesktop();
    var graph = ViewerGraph.of(Layouts.of(diagram, look), look.theme());
    var closed = new CountDownLatch(1);
    SwingUtilities.invokeLater(
        () -> {
          var viewer = new SwingViewer(graph, Viewer.ThreadingModel.GRAPH_IN_GUI_THREAD);
          open(OneLine.of(diagram.title()), (ViewPanel) viewer.addDefaultView(false), closed);
        });
    closed.await();
  }

  private static void requireDesktop() throws NoDesktop {
    try {
      if (GraphicsEnvironment.isHeadless()
          || GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length == 0) {
        throw new NoDesktop();
      }
    } catch (HeadlessException | AWTError e) {
      throw new NoDesktop();
    }
  }

  private static void open(String title, ViewPanel panel, CountDownLatch closed) {
    panel.addMouseWheelListener(wheel -> zoom(panel, wheel.getPreciseWheelRotation()));
    var frame = new JFrame(title);
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            closed.countDown();
          }
        });
    frame.add(panel);
    frame.setSize(SIZE);
    frame.setLocationByPlatform(true);
    frame.setVisible(true);
  }

  private static void zoom(View view, double turns) {
    var camera = view.getCamera();
    double percent = camera.getViewPercent() * (turns < 0 ? 1 / ZOOM : ZOOM);
    camera.setViewPercent(Math.max(0.01, Math.min(2, percent)));
  }
}
